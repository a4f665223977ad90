package org.resetdesk.process.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.FeatureCodes;
import org.resetdesk.evidence.AcceptedPicture;
import org.resetdesk.evidence.Darkroom;
import org.resetdesk.evidence.Pictures;
import org.resetdesk.resetcase.Refusal;

/**
 * Evidence as clients send it: a label photo, and a feature code in at most one of its three forms. Checked, not yet kept.
 *
 * @param featureCode the JWS text, sent as such or out of the exported file
 */
record EvidenceForm(
        @Nullable AcceptedPicture labelPhoto,
        @Nullable String featureCode,
        @Nullable AcceptedPicture featureCodePhoto) {

    static final Set<String> VARIABLES = Set.of("labelPhoto", "featureCode", "featureCodeFile", "featureCodePhoto");
    /** A feature code fits into a QR code; the exported file is at most 4 KiB. */
    private static final int LONGEST_FEATURE_CODE = 4096;

    /** @throws Refusal 400 {@code submission.several-feature-codes} and what is wrong with a picture or file; 413 */
    static EvidenceForm of(EngineForm form, Pictures pictures) {
        Optional<String> text = form.text("featureCode").map(String::strip);
        Optional<byte[]> file = form.file("featureCodeFile");
        Optional<byte[]> photo = form.file("featureCodePhoto");
        if (Stream.of(text, file, photo).filter(Optional::isPresent).count() > 1) {
            throw new Refusal(400, "submission.several-feature-codes");
        }
        if (text.filter(code -> code.length() > LONGEST_FEATURE_CODE).isPresent()) {
            throw new Refusal(413, "submission.too-large");
        }
        return new EvidenceForm(
                form.file("labelPhoto").map(pictures::accept).orElse(null),
                text.or(() -> file.map(FeatureCodes::fromFile)).orElse(null),
                photo.map(pictures::accept).orElse(null));
    }

    /** The same with the feature code's photo read already, where there is one. */
    EvidenceForm developed(Darkroom darkroom) {
        return featureCodePhoto == null
                ? this
                : new EvidenceForm(labelPhoto, featureCode, darkroom.developAtOnce(featureCodePhoto));
    }

    boolean hasFeatureCode() {
        return featureCode != null || featureCodePhoto != null;
    }

    boolean isEmpty() {
        return labelPhoto == null && !hasFeatureCode();
    }
}
