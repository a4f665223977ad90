package org.resetdesk.evidence.judging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.Photo;
import org.resetdesk.evidence.reading.Grey;

/** One thing made worse and worse on otherwise good photos, and what the judge should say of those that cannot be read any more. */
enum Sweep {
    DEFOCUS("picture.out-of-focus", Flaw.DEFOCUS, 3, 5, 8, 12, 18, 30),
    BLUR("picture.out-of-focus", Flaw.BLUR, 2, 3.5, 5, 8, 12, 20),
    MOTION_ACROSS("picture.motion", Flaw.MOTION, 8, 14, 20, 30, 42, 60),
    MOTION_DOWN("picture.motion", Flaw.RISE, 8, 14, 20, 30, 42, 60),
    MOTION_DIAGONAL(
            "picture.motion",
            (photo, pixels) -> photo.with(Flaw.MOTION, 0.7 * pixels).with(Flaw.RISE, 0.7 * pixels),
            14,
            20,
            30,
            42,
            60),
    MOTION_STEEP(
            "picture.motion",
            (photo, pixels) -> photo.with(Flaw.MOTION, 0.4 * pixels).with(Flaw.RISE, -0.9 * pixels),
            14,
            20,
            30,
            42,
            60),
    SHINE("picture.reflection", Flaw.SHINE, 0.1, 0.2, 0.35, 0.5, 0.8),
    STREAK("picture.reflection", Flaw.STREAK, 0.03, 0.06, 0.1, 0.2, 0.4),
    SLANT("picture.not-frontal", Flaw.SLANT, 45, 55, 62, 68, 75),
    SHRINK("picture.too-small", Flaw.SHRINK, 0.6, 0.7, 0.78, 0.84, 0.88, 0.92),
    DARK("picture.too-dark", Flaw.DARK, 0.88, 0.92, 0.95, 0.97, 0.99),
    FADE("picture.low-contrast", Flaw.FADE, 0.8, 0.88, 0.92, 0.95, 0.98),
    CUT("picture.cut-off", Flaw.CUT, 0.1, 0.2, 0.35, 0.5),
    CURVE("", Flaw.CURVE, 80, 110, 140, 170),
    MOIRE("", Flaw.MOIRE, 0.5, 0.7, 0.9, 1),
    NOISE("", Flaw.NOISE, 20, 35, 50, 80),
    LOSS("", Flaw.LOSS, 0.7, 0.85, 0.95, 1);

    private final String finding;
    private final BiFunction<Photo, Double, Photo> worse;
    private final double[] levels;

    Sweep(String finding, Flaw flaw, double... levels) {
        this(finding, (photo, amount) -> photo.with(flaw, amount), levels);
    }

    Sweep(String finding, BiFunction<Photo, Double, Photo> worse, double... levels) {
        this.finding = finding;
        this.worse = worse;
        this.levels = levels;
    }

    /** What explains the loss; empty where FORMATS.md has no word for it. */
    String finding() {
        return finding;
    }

    List<Double> levels() {
        return Arrays.stream(levels).boxed().toList();
    }

    /** A photo by a phone of the middling sort, nothing else wrong with it: a little soft, grainy and compressed. */
    Grey photo(BufferedImage subject, double away, double turn, double level) {
        Photo good = Photo.of(subject)
                .with(Flaw.SHRINK, away)
                .with(Flaw.TURN, turn)
                .with(Flaw.DARK, 0.08)
                .with(Flaw.BLUR, 0.7)
                .with(Flaw.NOISE, 3)
                .with(Flaw.LOSS, 0.15);
        return grey(worse.apply(good, level).jpeg());
    }

    static Grey grey(byte[] file) {
        try {
            BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(file));
            BufferedImage image =
                    new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            image.createGraphics().drawImage(decoded, 0, 0, null);
            return Grey.of(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
