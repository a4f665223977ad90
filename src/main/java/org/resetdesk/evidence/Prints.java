package org.resetdesk.evidence;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import org.resetdesk.evidence.likeness.Likeness;
import org.resetdesk.evidence.pixels.PictureEncoder;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.resetdesk.evidence.reading.Grey;

/**
 * A picture as the desk wrote it anew, JPEG without metadata.
 *
 * @param width of the full one, in pixels
 * @param review no side longer than {@link #REVIEW_SIDE}; the full one itself where that is no longer
 * @param likeness what the picture looks like; null where it looks like nothing
 */
record Prints(
        int width,
        int height,
        byte[] full,
        byte[] review,
        @Nullable Likeness likeness) {

    /** Pixels: fills an agent's screen, and loads at once. */
    static final int REVIEW_SIDE = 1600;

    /** @param grey the same picture */
    static Prints of(BufferedImage image, Grey grey) throws UnusablePicture {
        byte[] full = PictureEncoder.jpeg(image);
        byte[] review = Math.max(image.getWidth(), image.getHeight()) <= REVIEW_SIDE
                ? full
                : PictureEncoder.jpeg(image, REVIEW_SIDE);
        return new Prints(
                image.getWidth(),
                image.getHeight(),
                full,
                review,
                Likeness.of(grey).orElse(null));
    }

    /** Whether the full one is small enough for every screen. */
    boolean inOneSize() {
        return full == review;
    }

    byte[] in(PictureSize size) {
        return size == PictureSize.FULL ? full : review;
    }
}
