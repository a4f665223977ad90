package org.resetdesk.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resetdesk.assessment.AssessmentTable.Judgement;
import org.resetdesk.device.FeatureCode;

/** The findings behind the table's judgements, tied to the evidence they are about. */
final class JudgedFindings {

    private JudgedFindings() {}

    static List<Finding> of(List<Judgement> judgements, CaseReading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Judgement judgement : judgements) {
            if (!judgement.finding().equals(Judgement.NOTHING_FOUND)) {
                findings.add(new Finding(
                        judgement.finding(),
                        evidenceBehind(judgement.finding(), reading),
                        details(judgement.finding(), reading)));
            }
        }
        findings.addAll(reading.pictureFindings());
        return findings;
    }

    private static @Nullable String evidenceBehind(String finding, CaseReading reading) {
        if (finding.startsWith("feature-code.")) {
            return reading.featureCodeEvidence();
        }
        return finding.startsWith("label.") || finding.startsWith("photo.") ? reading.labelEvidence() : null;
    }

    private static Map<String, String> details(String finding, CaseReading reading) {
        FeatureCode code = reading.featureCode().featureCode();
        if (finding.equals("label.differs") && code != null && reading.label().otherSerial() != null) {
            return Map.of(
                    "label",
                    reading.label().otherSerial(),
                    "featureCode",
                    code.serialNumber().value());
        }
        return Map.of();
    }
}
