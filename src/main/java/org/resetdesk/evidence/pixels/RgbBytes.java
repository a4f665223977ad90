package org.resetdesk.evidence.pixels;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;

/**
 * Coloured pictures in the order of the JPEG library's own lines, red, green, blue: ImageIO copies these whole, where the order that it
 * chooses by itself costs a third of the time of decoding and of encoding. Java2D turns and scales its own order (blue first) quickly and
 * no other; as it treats all three colours alike, it may take one for the other meanwhile.
 */
final class RgbBytes {

    private static final int BANDS = 3;
    private static final int[] RGB = {0, 1, 2};
    private static final int[] BGR = {2, 1, 0};
    private static final ColorModel COLOURS = new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);

    private RgbBytes() {}

    static BufferedImage blank(int width, int height) {
        return image(new DataBufferByte(width * height * BANDS), width, height, RGB);
    }

    static boolean in(BufferedImage image) {
        return image.getColorModel().equals(COLOURS)
                && image.getSampleModel().equals(lines(image.getWidth(), image.getHeight(), RGB));
    }

    /** The same bytes, red under the name of blue. */
    static BufferedImage takenForBgr(BufferedImage rgb) {
        return image(rgb.getRaster().getDataBuffer(), rgb.getWidth(), rgb.getHeight(), BGR);
    }

    /** The same bytes, blue under the name of red. */
    static BufferedImage takenForRgb(BufferedImage bgr) {
        return image(bgr.getRaster().getDataBuffer(), bgr.getWidth(), bgr.getHeight(), RGB);
    }

    /** The same picture, in the same bytes. */
    static BufferedImage swapped(BufferedImage bgr) {
        byte[] samples = ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData();
        for (int s = 0; s < samples.length; s += BANDS) {
            byte blue = samples[s];
            samples[s] = samples[s + 2];
            samples[s + 2] = blue;
        }
        return takenForRgb(bgr);
    }

    private static BufferedImage image(DataBuffer bytes, int width, int height, int[] order) {
        WritableRaster lines = WritableRaster.createWritableRaster(lines(width, height, order), bytes, null);
        return new BufferedImage(COLOURS, lines, false, null);
    }

    private static SampleModel lines(int width, int height, int[] order) {
        return new PixelInterleavedSampleModel(DataBuffer.TYPE_BYTE, width, height, BANDS, width * BANDS, order);
    }
}
