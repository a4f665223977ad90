package org.resetdesk.assessment.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resetdesk.assessment.Finding;
import org.resetdesk.assessment.PictureCheck;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.evidence.PictureVerdict;

/** @param featureCode null for a label */
record CheckAnswer(
        PictureVerdict verdict, @Nullable FeatureCodeVerdict featureCode, List<Code> codes, List<Found> findings) {

    /** @param format ZXing's name: {@code QR_CODE}, {@code DATA_MATRIX}, {@code CODE_128} */
    record Code(String format, String text) {}

    /** @param text what was found and what to do about it, in the reader's language */
    record Found(String code, String text) {}

    static CheckAnswer of(PictureCheck check, Function<Finding, String> words) {
        return new CheckAnswer(
                check.verdict(),
                check.featureCode(),
                check.codes().stream()
                        .map(code -> new Code(code.format(), code.text()))
                        .toList(),
                check.findings().stream()
                        .map(finding -> new Found(finding.code(), words.apply(finding)))
                        .toList());
    }
}
