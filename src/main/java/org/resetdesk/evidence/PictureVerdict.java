package org.resetdesk.evidence;

/** What the desk would say of a picture before it is sent. */
public enum PictureVerdict {
    /** What is needed was read. */
    GOOD,
    /** It can be sent; a person may have to look. */
    USABLE,
    /** Another one would save time. */
    RETAKE;

    private static final String NO_CODE = "picture.no-code";

    /** Of the picture alone; whether a code that was read is the right one is not its fault. */
    public static PictureVerdict of(Purpose purpose, PictureReading reading) {
        if (!reading.codes().isEmpty()) {
            return GOOD;
        }
        if (reading.failed()) {
            return USABLE;
        }
        boolean faulty =
                reading.findings().stream().anyMatch(fault -> !fault.code().equals(NO_CODE));
        return purpose == Purpose.FEATURE_CODE || faulty ? RETAKE : USABLE;
    }
}
