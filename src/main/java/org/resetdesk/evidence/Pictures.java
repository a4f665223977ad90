package org.resetdesk.evidence;

import org.resetdesk.evidence.file.CleanPicture;
import org.springframework.stereotype.Component;

/** The door for pictures: what is not one, too large, or of a kind that the desk does not take stays outside. */
@Component
public class Pictures {

    private final UploadLimits limits;

    Pictures(UploadLimits limits) {
        this.limits = limits;
    }

    /**
     * Looks at a file without decoding a pixel.
     *
     * @throws org.resetdesk.resetcase.Refusal 400 {@code submission.not-a-picture} (also damaged or empty), 400
     *     {@code submission.unsupported-picture}, 413 {@code submission.too-large}
     */
    public void check(byte[] file) {
        clean(file);
    }

    CleanPicture clean(byte[] file) {
        if (!limits.allow(file)) {
            throw limits.tooLarge();
        }
        CleanPicture picture = CleanPicture.of(file);
        if (!limits.allow(picture.width(), picture.height())) {
            throw limits.tooLarge();
        }
        return picture;
    }
}
