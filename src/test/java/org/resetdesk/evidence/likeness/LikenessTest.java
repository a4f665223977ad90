package org.resetdesk.evidence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resetdesk.bench.device.DeviceIdentity;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;

class LikenessTest {

    private static BufferedImage label(String serial, double turn, double shrink) {
        return Photo.of(LabelPicture.of(new DeviceIdentity(serial, "RD-CAM-4", "1.2.3", DeviceKind.XML)))
                .with(Flaw.TURN, turn)
                .with(Flaw.SHRINK, shrink)
                .picture();
    }

    private static BufferedImage scaled(BufferedImage picture, double by) {
        BufferedImage scaled = new BufferedImage(
                (int) (picture.getWidth() * by), (int) (picture.getHeight() * by), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = scaled.createGraphics();
        pen.drawImage(picture, AffineTransform.getScaleInstance(by, by), null);
        pen.dispose();
        return scaled;
    }

    private static Likeness of(BufferedImage picture) {
        return Likeness.of(GreyPicture.of(picture)).orElseThrow();
    }

    @Test
    void A03_a_copy_that_is_smaller_or_cut_a_little_stays_near() {
        BufferedImage photo = label("RDX100000001", 3, 0.2);
        Likeness original = of(photo);

        assertThat(original.coarseDistance(of(scaled(photo, 0.5)))).isLessThanOrEqualTo(Likeness.COARSE_LIMIT);
        assertThat(original.fineDistance(of(scaled(photo, 0.5)))).isLessThanOrEqualTo(Likeness.FINE_LIMIT_OF_UNREAD);
        assertThat(original.fineDistance(of(photo.getSubimage(16, 12, 1568, 1176))))
                .isLessThanOrEqualTo(Likeness.FINE_LIMIT_OF_SAME_CODES);
    }

    @Test
    void another_photo_of_the_same_design_is_not_near() {
        assertThat(of(label("RDX100000001", 4, 0.1)).fineDistance(of(label("RDX987654321", -5, 0.35))))
                .isGreaterThan(Likeness.FINE_LIMIT_OF_SAME_CODES);
    }

    @Test
    void a_picture_of_nothing_is_like_no_other() {
        BufferedImage dark = new BufferedImage(800, 600, BufferedImage.TYPE_3BYTE_BGR);
        BufferedImage grey = new BufferedImage(3, 5, BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().setColor(Color.GRAY);

        assertThat(Likeness.of(GreyPicture.of(dark))).isEmpty();
        assertThat(Likeness.of(GreyPicture.of(grey))).isEmpty();
    }

    @Test
    void whatever_lies_within_the_limit_nearly_shares_a_band() {
        Random random = new Random(42);
        for (int i = 0; i < 1000; i++) {
            long hash = random.nextLong();
            long near = hash;
            for (int bit = 0; bit < Likeness.COARSE_LIMIT; bit++) {
                near ^= 1L << random.nextInt(64);
            }
            long other = near;
            assertThat(IntStream.range(0, Bands.COUNT))
                    .anyMatch(place -> List.of(Bands.near(hash, place)).contains(Bands.of(other, place)));
        }
    }
}
