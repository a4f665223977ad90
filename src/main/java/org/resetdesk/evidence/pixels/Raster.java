package org.resetdesk.evidence.pixels;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.resetdesk.evidence.file.Orientation;

/** Drawing one picture into another. */
final class Raster {

    private Raster() {}

    /** On white, in one of two plain layouts, no side longer than {@code maxSide}, turned upright. */
    static BufferedImage upright(BufferedImage image, Orientation orientation, int maxSide) {
        BufferedImage bounded = bounded(image, maxSide);
        if (orientation == Orientation.UPRIGHT && plain(bounded)) {
            return bounded;
        }
        int width = orientation.swapsSides() ? bounded.getHeight() : bounded.getWidth();
        int height = orientation.swapsSides() ? bounded.getWidth() : bounded.getHeight();
        return drawn(bounded, width, height, orientation.upright(bounded.getWidth(), bounded.getHeight()));
    }

    /** The picture itself where it is small enough. */
    static BufferedImage bounded(BufferedImage image, int maxSide) {
        BufferedImage bounded = image;
        while (longestSide(bounded) > 2 * maxSide) {
            bounded = scaled(bounded, 0.5);
        }
        return longestSide(bounded) > maxSide ? scaled(bounded, (double) maxSide / longestSide(bounded)) : bounded;
    }

    private static BufferedImage scaled(BufferedImage image, double by) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * by));
        int height = Math.max(1, (int) Math.round(image.getHeight() * by));
        AffineTransform scaling = AffineTransform.getScaleInstance(
                (double) width / image.getWidth(), (double) height / image.getHeight());
        return drawn(image, width, height, scaling);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform transform) {
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return drawn(image, new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), transform);
        }
        BufferedImage bgr = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        return RgbBytes.in(image)
                ? RgbBytes.takenForRgb(drawn(RgbBytes.takenForBgr(image), bgr, transform))
                : RgbBytes.swapped(drawn(image, bgr, transform));
    }

    private static BufferedImage drawn(BufferedImage image, BufferedImage target, AffineTransform transform) {
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, target.getWidth(), target.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, transform, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    private static boolean plain(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_GRAY || RgbBytes.in(image);
    }

    private static int longestSide(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }
}
