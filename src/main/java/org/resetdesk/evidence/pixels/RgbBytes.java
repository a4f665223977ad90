package org.resetdesk.evidence.pixels;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;

/**
 * Coloured pictures in the order of the JPEG library's own lines, red, green, blue: ImageIO copies these whole, where the order that it
 * chooses by itself costs a third of the time of decoding and of encoding. Java2D turns and scales its own order (blue first) quickly and
 * no other; as it treats all three colours alike, it may take one for the other meanwhile.
 */
final class RgbBytes {

    private static final int BANDS = 3;
    private static final int[] ORDER = {0, 1, 2};
    private static final ColorModel COLOURS = new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);

    private RgbBytes() {}

    static BufferedImage blank(int width, int height) {
        return image(new DataBufferByte(width * height * BANDS), width, height);
    }

    static boolean in(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_CUSTOM
                && image.getColorModel().equals(COLOURS);
    }

    /** The same bytes, red under the name of blue. */
    static BufferedImage takenForBgr(BufferedImage rgb) {
        BufferedImage bgr = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
        WritableRaster bytes = WritableRaster.createInterleavedRaster(
                rgb.getRaster().getDataBuffer(),
                rgb.getWidth(),
                rgb.getHeight(),
                rgb.getWidth() * BANDS,
                BANDS,
                new int[] {2, 1, 0},
                null);
        return new BufferedImage(bgr.getColorModel(), bytes, false, null);
    }

    /** The same bytes, blue under the name of red. */
    static BufferedImage takenForRgb(BufferedImage bgr) {
        return image((DataBufferByte) bgr.getRaster().getDataBuffer(), bgr.getWidth(), bgr.getHeight());
    }

    /** The same picture, in the same bytes. */
    static BufferedImage swapped(BufferedImage bgr) {
        DataBufferByte buffer = (DataBufferByte) bgr.getRaster().getDataBuffer();
        byte[] samples = buffer.getData();
        for (int s = 0; s < samples.length; s += BANDS) {
            byte blue = samples[s];
            samples[s] = samples[s + 2];
            samples[s + 2] = blue;
        }
        return image(buffer, bgr.getWidth(), bgr.getHeight());
    }

    private static BufferedImage image(DataBufferByte buffer, int width, int height) {
        WritableRaster bytes =
                WritableRaster.createInterleavedRaster(buffer, width, height, width * BANDS, BANDS, ORDER, null);
        return new BufferedImage(COLOURS, bytes, false, null);
    }
}
