package org.resetdesk.evidence.file;

import org.resetdesk.resetcase.Refusal;

/** Why a file is not taken as a picture. */
public final class PictureRefusals {

    private PictureRefusals() {}

    /** Also a picture whose file is damaged or ends too early. */
    public static Refusal notAPicture() {
        return new Refusal(400, "submission.not-a-picture");
    }

    /** @param kind what it is, as people call it */
    public static Refusal unsupported(String kind) {
        return new Refusal(400, "submission.unsupported-picture", kind);
    }

    /** @param pixels width times height */
    public static Refusal tooLarge(long bytes, long pixels) {
        return new Refusal(413, "submission.too-large", bytes / 1_048_576, pixels / 1_000_000);
    }
}
