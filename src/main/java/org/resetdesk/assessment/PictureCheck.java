package org.resetdesk.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.evidence.PictureVerdict;
import org.resetdesk.evidence.reading.ReadCode;

/**
 * What the desk would say of one picture.
 *
 * @param featureCode of the code nearest to ours; null for a label
 * @param codes every code read
 * @param findings what to know or to do about it, most useful first
 */
public record PictureCheck(
        PictureVerdict verdict,
        @Nullable FeatureCodeVerdict featureCode,
        List<ReadCode> codes,
        List<Finding> findings) {}
