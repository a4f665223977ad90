package org.resetdesk.assessment;

import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.device.LabelReading;

/**
 * All that the assessment table may look at. Its names are the table's input names.
 *
 * @param challengeLiveElsewhere another open case holds the feature code's challenge
 * @param vendorIssuer an issuer serves the brand that a foreign code belongs to
 * @param labelDifferedBefore an earlier assessment of this case found a label that differs
 * @param refusals how often devices have refused a token of this case
 * @param approvedByPerson the last decision of a person was to approve this device, on this label photo
 * @param accountVerified the requester may act on his own, still
 */
public record Facts(
        FeatureCodeVerdict featureCode,
        boolean challengeLiveElsewhere,
        boolean vendorIssuer,
        LabelReading.Match label,
        boolean labelDifferedBefore,
        int refusals,
        boolean approvedByPerson,
        boolean readerFailed,
        boolean photoSeenBefore,
        boolean deviceOpenElsewhere,
        boolean manyRequests,
        boolean deviceFlagged,
        boolean accountFlagged,
        boolean accountVerified) {}
