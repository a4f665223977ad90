package org.resetdesk.evidence.pixels;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures anew, so that not one byte of what was sent is kept or shown. */
public final class PictureEncoder {

    private static final float QUALITY = 0.85f;

    private PictureEncoder() {}

    /** The same, no side longer than {@code maxSide} pixels. */
    public static byte[] jpeg(BufferedImage image, int maxSide) throws UnusablePicture {
        return jpeg(Raster.bounded(image, maxSide));
    }

    /**
     * A baseline JPEG without metadata.
     *
     * @throws UnusablePicture whatever goes wrong
     */
    public static byte[] jpeg(BufferedImage image) throws UnusablePicture {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw new UnusablePicture(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
