package org.resetdesk.bench.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Somebody's photo of a label or of a code on a screen, as good or as bad as asked for; the same flaws give the same picture. */
public final class Photo {

    private final BufferedImage subject;
    private final Map<Flaw, Double> flaws;

    private Photo(BufferedImage subject, Map<Flaw, Double> flaws) {
        this.subject = subject;
        this.flaws = flaws;
    }

    /** Sharp, straight, well lit. */
    public static Photo of(BufferedImage subject) {
        return new Photo(subject, Map.of());
    }

    /** The same photo with this flaw as well; an amount out of bounds is moved to the nearest bound. */
    public Photo with(Flaw flaw, double amount) {
        Map<Flaw, Double> more = new EnumMap<>(Flaw.class);
        more.putAll(flaws);
        more.put(flaw, flaw.bounded(amount));
        return new Photo(subject, more);
    }

    /** 1600 by 1200 pixels. */
    public BufferedImage picture() {
        BufferedImage seen = new Scene(subject, this::amount).picture();
        Light.dim(seen, amount(Flaw.DARK), amount(Flaw.FADE));
        Light.shine(seen, amount(Flaw.SHINE));
        Light.streak(seen, amount(Flaw.STREAK));
        Lens.defocus(seen, amount(Flaw.DEFOCUS));
        Lens.smear(seen, amount(Flaw.MOTION), amount(Flaw.RISE));
        BufferedImage blurred = Lens.blur(seen, amount(Flaw.BLUR));
        Light.noise(blurred, Math.hypot(amount(Flaw.NOISE), amount(Flaw.DARK) * Light.GRAIN_IN_THE_DARK));
        return blurred;
    }

    public byte[] jpeg() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality((float) (0.92 * (1 - amount(Flaw.LOSS))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture(), null, null), quality);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Any picture as PNG, without flaws. */
    public static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private double amount(Flaw flaw) {
        return flaws.getOrDefault(flaw, 0.0);
    }
}
