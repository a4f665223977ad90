package org.resetdesk.evidence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.resetdesk.bench.device.DeviceIdentity;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;

/** Measures how far copies lie from their photo, and labels of one design from each other: {@code -Dlikeness.photos=60}. */
@EnabledIfSystemProperty(named = "likeness.photos", matches = "\\d+", disabledReason = "a measurement, of minutes")
class LikenessOfCopiesTest {

    private final Random random = new Random(7);

    private record Distance(int coarse, int fine) {

        static Distance between(Likeness one, Likeness other) {
            return new Distance(one.coarseDistance(other), one.fineDistance(other));
        }

        boolean within(int fineLimit) {
            return coarse <= Likeness.COARSE_LIMIT && fine <= fineLimit;
        }
    }

    @Test
    void A03_copies_lie_nearer_than_other_labels_of_the_same_design() {
        int photos = Integer.getInteger("likeness.photos");
        Map<String, List<Distance>> copies = new LinkedHashMap<>();
        List<Likeness> byHand = new ArrayList<>();
        List<Likeness> sameFraming = new ArrayList<>();
        for (int i = 0; i < photos; i++) {
            BufferedImage photo = photo(true);
            Likeness original = Likeness.of(GreyPicture.of(photo)).orElseThrow();
            byHand.add(original);
            sameFraming.add(Likeness.of(GreyPicture.of(photo(false))).orElseThrow());
            copying()
                    .forEach((how, copy) -> copies.computeIfAbsent(how, key -> new ArrayList<>())
                            .add(Distance.between(
                                    original,
                                    Likeness.of(GreyPicture.of(copy.apply(photo)))
                                            .orElseThrow())));
        }
        System.out.println("| pair | pairs | coarse: median, p95 | fine: median, p95 | within 64 | within 32 |");
        copies.forEach(LikenessOfCopiesTest::print);
        List<Distance> others = pairs(byHand);
        print("other label of the same design, by hand", others);
        print("other label of the same design, same framing", pairs(sameFraming));

        assertThat(share(others, Likeness.FINE_LIMIT_OF_UNREAD)).isLessThan(0.02);
        assertThat(share(copies.getOrDefault("JPEG, half the size", List.of()), Likeness.FINE_LIMIT_OF_UNREAD))
                .isEqualTo(1);
    }

    private Map<String, UnaryOperator<BufferedImage>> copying() {
        Map<String, UnaryOperator<BufferedImage>> copying = new LinkedHashMap<>();
        copying.put("JPEG, half the size", photo -> jpeg(scaled(photo, 0.5)));
        copying.put("JPEG, a quarter of the size", photo -> jpeg(scaled(photo, 0.25)));
        copying.put("brighter by a fifth", photo -> new RescaleOp(1.2f, 10, null).filter(photo, null));
        copying.put("darker by a third", photo -> new RescaleOp(0.67f, 0, null).filter(photo, null));
        copying.put("cut by 1 % all round", photo -> cut(photo, 0.01));
        copying.put("cut by 2 % all round", photo -> cut(photo, 0.02));
        copying.put("cut by 3 % all round", photo -> cut(photo, 0.03));
        copying.put("cut by 5 % all round", photo -> cut(photo, 0.05));
        copying.put("turned by 1 degree", photo -> moved(photo, 1, 1));
        copying.put("photographed from a screen", this::again);
        return copying;
    }

    /** Of a new device each time. */
    private BufferedImage photo(boolean byHand) {
        Photo photo = Photo.of(LabelPicture.of(new DeviceIdentity(
                "RDX" + random.nextInt(100_000_000, 1_000_000_000), "RD-CAM-4", "1.2.3", DeviceKind.XML)));
        return byHand
                ? photo.with(Flaw.TURN, random.nextGaussian() * 4)
                        .with(Flaw.SLANT, random.nextGaussian() * 8)
                        .with(Flaw.SHRINK, random.nextDouble() * 0.35)
                        .with(Flaw.DARK, random.nextDouble() * 0.3)
                        .with(Flaw.BLUR, random.nextDouble() * 2)
                        .with(Flaw.SHINE, random.nextBoolean() ? 0 : random.nextDouble() * 0.25)
                        .picture()
                : photo.picture();
    }

    /** Fills 92 to 100 % of the new photo, turned by up to 1.5 degrees, in another light. */
    private BufferedImage again(BufferedImage photo) {
        BufferedImage seen = moved(photo, 3 * random.nextDouble() - 1.5, 0.92 + 0.08 * random.nextDouble());
        return jpeg(new RescaleOp(0.7f + 0.4f * random.nextFloat(), 12, null).filter(seen, null));
    }

    private static BufferedImage cut(BufferedImage photo, double share) {
        int across = (int) (photo.getWidth() * share);
        int down = (int) (photo.getHeight() * share);
        return photo.getSubimage(across, down, photo.getWidth() - 2 * across, photo.getHeight() - 2 * down);
    }

    private static BufferedImage scaled(BufferedImage photo, double by) {
        return drawn(
                photo,
                (int) (photo.getWidth() * by),
                (int) (photo.getHeight() * by),
                AffineTransform.getScaleInstance(by, by));
    }

    private static BufferedImage moved(BufferedImage photo, double degrees, double scale) {
        AffineTransform move = AffineTransform.getTranslateInstance(photo.getWidth() / 2.0, photo.getHeight() / 2.0);
        move.rotate(Math.toRadians(degrees));
        move.scale(scale, scale);
        move.translate(-photo.getWidth() / 2.0, -photo.getHeight() / 2.0);
        return drawn(photo, photo.getWidth(), photo.getHeight(), move);
    }

    private static BufferedImage drawn(BufferedImage photo, int width, int height, AffineTransform move) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(new Color(0x141418));
        pen.fillRect(0, 0, width, height);
        pen.drawImage(photo, move, null);
        pen.dispose();
        return drawn;
    }

    private static BufferedImage jpeg(BufferedImage photo) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(photo, "jpeg", bytes);
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Distance> pairs(List<Likeness> likenesses) {
        List<Distance> pairs = new ArrayList<>();
        for (int i = 0; i < likenesses.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(Distance.between(likenesses.get(i), likenesses.get(j)));
            }
        }
        return pairs;
    }

    private static double share(List<Distance> distances, int limit) {
        return (double) distances.stream().filter(one -> one.within(limit)).count() / Math.max(1, distances.size());
    }

    private static void print(String name, List<Distance> all) {
        List<Integer> coarse = all.stream().map(Distance::coarse).sorted().toList();
        List<Integer> fine = all.stream().map(Distance::fine).sorted().toList();
        System.out.printf(
                "| %s | %d | %d, %d | %d, %d | %.1f %% | %.1f %% |%n",
                name,
                all.size(),
                coarse.get(coarse.size() / 2),
                coarse.get(coarse.size() * 95 / 100),
                fine.get(fine.size() / 2),
                fine.get(fine.size() * 95 / 100),
                100 * share(all, Likeness.FINE_LIMIT_OF_SAME_CODES),
                100 * share(all, Likeness.FINE_LIMIT_OF_UNREAD));
    }
}
