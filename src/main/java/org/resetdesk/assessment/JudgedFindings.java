package org.resetdesk.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resetdesk.assessment.AssessmentTable.Judgement;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.resetcase.CaseNumber;

/** The findings behind the table's judgements, tied to the evidence they are about. */
final class JudgedFindings {

    private JudgedFindings() {}

    /** In the table's order; right behind what is said of a picture, why that may be. */
    static List<Finding> of(Judgements judgements, Circumstances circumstances) {
        CaseReading reading = circumstances.reading();
        List<Finding> explanations = new ArrayList<>(reading.pictureFindings());
        List<Finding> findings = new ArrayList<>();
        for (Judgement judgement : judgements.rules()) {
            if (!judgement.finding().equals(Judgement.NOTHING_FOUND)) {
                Finding finding = new Finding(
                                judgement.finding(),
                                judgement.severity(),
                                evidenceBehind(judgement.finding(), reading),
                                details(judgement.finding(), circumstances))
                        .by(judgement.rule());
                findings.add(finding);
                moveWhatExplains(finding, explanations, findings);
            }
        }
        findings.addAll(explanations);
        return findings;
    }

    private static void moveWhatExplains(Finding finding, List<Finding> explanations, List<Finding> findings) {
        if (finding.evidenceId() != null) {
            List<Finding> behind = explanations.stream()
                    .filter(one -> Objects.equals(one.evidenceId(), finding.evidenceId()))
                    .toList();
            findings.addAll(behind);
            explanations.removeAll(behind);
        }
    }

    private static @Nullable String evidenceBehind(String finding, CaseReading reading) {
        if (finding.startsWith("feature-code.")) {
            return reading.featureCodeEvidence();
        }
        return finding.startsWith("label.") || finding.startsWith("photo.") ? reading.labelEvidence() : null;
    }

    private static Map<String, String> details(String finding, Circumstances circumstances) {
        return switch (finding) {
            case "label.differs", "label.several" -> serials(circumstances.reading());
            case "photo.seen-before" -> theOther(circumstances.samePhotoIn());
            case "device.open-elsewhere" -> theOther(circumstances.sameDeviceIn());
            default -> Map.of();
        };
    }

    private static Map<String, String> serials(CaseReading reading) {
        FeatureCode code = reading.featureCode().featureCode();
        String other = reading.label().otherSerial();
        return code == null || other == null
                ? Map.of()
                : Map.of("label", other, "featureCode", code.serialNumber().value());
    }

    private static Map<String, String> theOther(@Nullable CaseNumber number) {
        return number == null ? Map.of() : Map.of("case", number.value());
    }
}
