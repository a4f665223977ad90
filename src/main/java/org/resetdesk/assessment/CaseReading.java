package org.resetdesk.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.FeatureCodeReading;
import org.resetdesk.device.LabelReading;

/**
 * What the current evidence of a case says.
 *
 * @param featureCode of the best code found; UNREADABLE where there was none
 * @param label against the feature code's serial number; unknown as long as that is not known
 * @param pictureFindings why a needed code is missing, {@code picture.*}
 * @param readerFailed a reader broke down on a picture: nobody's fault but ours
 */
public record CaseReading(
        FeatureCodeReading featureCode,
        @Nullable String featureCodeEvidence,
        LabelReading label,
        @Nullable String labelEvidence,
        List<Finding> pictureFindings,
        boolean readerFailed) {

    CaseReading with(FeatureCodeReading other) {
        return new CaseReading(other, featureCodeEvidence, label, labelEvidence, pictureFindings, readerFailed);
    }
}
