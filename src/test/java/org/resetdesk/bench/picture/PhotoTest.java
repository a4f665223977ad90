package org.resetdesk.bench.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resetdesk.bench.device.DeviceIdentity;
import org.resetdesk.bench.device.DeviceKind;

class PhotoTest {

    private static final DeviceIdentity DEVICE =
            new DeviceIdentity("BENCH-2026-0001", "RD-CAM 4MP", "V5.7.1", DeviceKind.XML);
    private static final BufferedImage LABEL = LabelPicture.of(DEVICE);
    private static final byte[] CLEAR = Photo.of(LABEL).jpeg();

    @Test
    void a_straight_photo_of_a_label_shows_the_QR_code_and_the_bars() throws Exception {
        BufferedImage photo = opened(CLEAR);

        assertThat(ReadBack.qr(photo)).contains("SN:BENCH-2026-0001\nMODEL:RD-CAM 4MP");
        assertThat(ReadBack.code128(photo)).contains("BENCH-2026-0001");
    }

    @Test
    void a_label_has_room_for_the_longest_names() throws Exception {
        DeviceIdentity longest = new DeviceIdentity("Z".repeat(40), "W".repeat(40), "9".repeat(24), DeviceKind.CODE);
        BufferedImage photo = opened(Photo.of(LabelPicture.of(longest)).jpeg());

        assertThat(ReadBack.qr(photo)).contains(LabelPicture.qrText(longest));
    }

    @Test
    void an_exported_code_is_read_as_it_was_written() throws Exception {
        String text = "eyJhbGciOiJIUzI1NiJ9." + "aZ09-_".repeat(40);

        assertThat(ReadBack.qr(opened(Photo.png(CodePicture.qr(text))))).contains(text);
        assertThat(ReadBack.qr(opened(Photo.of(CodePicture.qr(text)).jpeg()))).contains(text);
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void every_flaw_changes_the_photo_and_is_bounded(Flaw flaw) {
        byte[] most = Photo.of(LABEL).with(flaw, flaw.most()).jpeg();

        assertThat(most).isNotEqualTo(CLEAR);
        assertThat(Photo.of(LABEL).with(flaw, flaw.most() * 2).jpeg()).isEqualTo(most);
        assertThat(Photo.of(LABEL).with(flaw, 0).jpeg()).isEqualTo(CLEAR);
    }

    @ParameterizedTest
    @EnumSource(
            value = Flaw.class,
            names = {"BLUR", "DEFOCUS", "MOTION", "RISE", "SLANT", "SHINE", "STREAK", "SHRINK", "DARK", "FADE", "CUT"})
    void E01_E02_E03_E06_the_most_of_a_flaw_makes_the_label_unreadable(Flaw flaw) throws Exception {
        assertThat(ReadBack.qr(opened(Photo.of(LABEL).with(flaw, flaw.most()).jpeg())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Flaw.class,
            names = {"TURN", "SLANT", "CURVE", "SHRINK", "DARK", "FADE", "NOISE"})
    void a_quarter_of_a_flaw_leaves_it_readable(Flaw flaw) throws Exception {
        assertThat(ReadBack.qr(
                        opened(Photo.of(LABEL).with(flaw, flaw.most() / 4).jpeg())))
                .contains(LabelPicture.qrText(DEVICE));
    }

    @Test
    void P02_a_phone_says_where_and_how_it_was_held() throws Exception {
        byte[] jpeg = Exif.into(CLEAR, 6, 45, 12);
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg));

        assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getInt(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(6);
        assertThat(metadata.getFirstDirectoryOfType(GpsDirectory.class)
                        .getGeoLocation()
                        .toString())
                .isEqualTo("45.0, 12.0");
        assertThat(opened(jpeg).getWidth()).isEqualTo(1600);
    }

    private static BufferedImage opened(byte[] bytes) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
