package org.resetdesk.evidence.pixels;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.file.PictureFormat;

/** From a clean file to upright pixels, within a memory that does not depend on what the file says. */
public final class PictureDecoder {

    /** Pixels. Today's phones deliver up to 4080 by 3060 unless told otherwise; that is kept as it is. */
    static final int MAX_SIDE = 4096;

    /** Bytes that may stand in memory at once; a larger picture is read with every second, third… pixel. */
    private static final long MAX_DECODED_BYTES = 60_000_000;

    private PictureDecoder() {}

    /**
     * @throws UnusablePicture whatever goes wrong, also inside a library
     */
    public static DecodedPicture decode(CleanPicture picture) throws UnusablePicture {
        AtomicBoolean damaged = new AtomicBoolean();
        try (ImageInputStream input = new FiniteInput(picture.bytes())) {
            ImageReader reader = reader(picture.format());
            try {
                reader.addIIOReadWarningListener((IIOReadWarningListener) (source, warning) -> damaged.set(true));
                reader.setInput(input, true, true);
                ImageReadParam parameters = reader.getDefaultReadParam();
                ColorModel colours = reader.getImageTypes(0).next().getColorModel();
                int step = step(picture.width(), picture.height(), bytesOfAPixel(colours));
                parameters.setSourceSubsampling(step, step, 0, 0);
                if (picture.format() == PictureFormat.JPEG && colours.getNumComponents() == 3) {
                    parameters.setDestination(
                            RgbBytes.blank(parts(reader.getWidth(0), step), parts(reader.getHeight(0), step)));
                }
                BufferedImage image = reader.read(0, parameters);
                return new DecodedPicture(Raster.upright(image, picture.orientation(), MAX_SIDE), damaged.get());
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new UnusablePicture(e);
        }
    }

    private static long bytesOfAPixel(ColorModel colours) {
        return (colours.getPixelSize() + 7) / 8;
    }

    private static int step(long width, long height, long bytesOfAPixel) {
        int step = 1;
        while ((width / step) * (height / step) * bytesOfAPixel > MAX_DECODED_BYTES) {
            step++;
        }
        return step;
    }

    /** Begun ones count. */
    private static int parts(int pixels, int step) {
        return (pixels + step - 1) / step;
    }

    private static ImageReader reader(PictureFormat format) throws IOException {
        return switch (format) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            // not by way of the registry, which finds plug-ins or not depending on the class loader that woke it first
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }
}
