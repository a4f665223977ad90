package org.resetdesk.assessment;

import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.device.LabelReading;

/** All that the assessment table may look at. Its names are the table's input names. */
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
        boolean accountFlagged) {}
