package org.resetdesk.evidence;

import org.jspecify.annotations.Nullable;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.evidence.judging.PictureFault;

/** What the desk would say of a picture before it is sent. */
public enum PictureVerdict {
    /** What is needed was read. */
    GOOD,
    /** It can be sent; a person may have to look. */
    USABLE,
    /** Another one would save time. */
    RETAKE;

    private static final String NO_CODE = "picture.no-code";

    /**
     * A picture from which what is needed was read is never to be taken again. Whether the code is the right one is not the picture's
     * fault.
     *
     * @param featureCode what the codes of a picture of the feature code came to; null for a label
     */
    public static PictureVerdict of(Purpose purpose, PictureReading reading, @Nullable FeatureCodeVerdict featureCode) {
        if (!reading.codes().isEmpty()) {
            return ours(featureCode) || reading.findings().isEmpty() ? GOOD : USABLE;
        }
        if (reading.failed()) {
            return USABLE;
        }
        return purpose == Purpose.FEATURE_CODE || reading.findings().stream().anyMatch(PictureVerdict::explains)
                ? RETAKE
                : USABLE;
    }

    /** Nothing that a better picture shows would change it. */
    private static boolean ours(@Nullable FeatureCodeVerdict featureCode) {
        return featureCode != null
                && featureCode != FeatureCodeVerdict.UNREADABLE
                && featureCode != FeatureCodeVerdict.FOREIGN;
    }

    /** A label may have nothing but print: that no code is seen on it is no reason to take it again. */
    private static boolean explains(PictureFault fault) {
        return !fault.code().equals(NO_CODE);
    }
}
