package org.resetdesk.evidence;

import org.resetdesk.resetcase.Refusal;

/** Why a file is not taken as a picture. */
final class PictureRefusals {

    private PictureRefusals() {}

    /** Also a picture whose file is damaged or ends too early. */
    static Refusal notAPicture() {
        return new Refusal(400, "submission.not-a-picture");
    }

    /** @param kind what it is, as people call it */
    static Refusal unsupported(String kind) {
        return new Refusal(400, "submission.unsupported-picture", kind);
    }

    static Refusal tooLarge(UploadLimits limits) {
        return new Refusal(
                413, "submission.too-large", limits.uploadMaxBytes() / 1_048_576, limits.uploadMaxPixels() / 1_000_000);
    }
}
