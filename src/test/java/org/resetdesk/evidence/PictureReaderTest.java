package org.resetdesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.evidence.judging.PictureFault;
import org.resetdesk.evidence.reading.ReadCode;

class PictureReaderTest {

    private static final String SERIAL = "RDSK-0042-117";
    private static final String QR_TEXT = "SN:RDSK-0042-117\nMODEL:RD-CAM 4";

    private final PictureReader reader = EvidenceParts.reader();

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270, 3})
    void E03_a_label_is_read_whichever_way_it_is_turned(int degrees) {
        PictureReading reading =
                reader.read(Drawing.label(SERIAL).turned(degrees).jpeg());

        assertThat(reading.codes())
                .extracting(ReadCode::format, ReadCode::text)
                .containsExactlyInAnyOrder(tuple("QR_CODE", QR_TEXT), tuple("CODE_128", SERIAL));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.failed()).isFalse();
    }

    @Test
    void E03_a_phone_held_upright_stores_a_lying_picture_and_it_is_read_upright() {
        byte[] sent = Exif.inJpeg(Drawing.label(SERIAL).turned(270).jpeg(), 6);

        PictureReading reading = reader.read(sent);

        ReadCode qr = reading.codes().stream()
                .filter(code -> code.format().equals("QR_CODE"))
                .findFirst()
                .orElseThrow();
        assertThat(qr.outline()).allSatisfy(point -> {
            assertThat(point.x()).isBetween(240, 640);
            assertThat(point.y()).isBetween(260, 660);
        });
    }

    @Test
    void E24_two_codes_in_one_picture_are_both_read() {
        byte[] sent = Drawing.blank(1400, 700, Color.WHITE)
                .with(BarcodeFormat.QR_CODE, "https://resetdesk.example/help", 60, 100, 500, 500)
                .with(BarcodeFormat.QR_CODE, QR_TEXT, 780, 100, 500, 500)
                .png();

        assertThat(reader.read(sent).codes())
                .extracting(ReadCode::text)
                .containsExactlyInAnyOrder("https://resetdesk.example/help", QR_TEXT);
    }

    @Test
    void E24_two_bar_codes_side_by_side_are_both_read() {
        byte[] sent = Drawing.blank(1400, 400, Color.WHITE)
                .with(BarcodeFormat.CODE_128, "RDSK00000001", 50, 100, 600, 200)
                .with(BarcodeFormat.CODE_128, "MAC0011223344", 750, 100, 600, 200)
                .png();

        assertThat(reader.read(sent).codes())
                .extracting(ReadCode::text)
                .containsExactlyInAnyOrder("RDSK00000001", "MAC0011223344");
    }

    @Test
    void a_data_matrix_is_read() {
        byte[] sent = Drawing.blank(600, 600, Color.WHITE)
                .with(BarcodeFormat.DATA_MATRIX, SERIAL, 150, 150, 300, 300)
                .jpeg();

        assertThat(reader.read(sent).codes())
                .extracting(ReadCode::format, ReadCode::text)
                .containsExactly(tuple("DATA_MATRIX", SERIAL));
    }

    @Test
    void a_bar_code_of_another_kind_is_no_code() {
        byte[] sent = Drawing.blank(800, 400, Color.WHITE)
                .with(BarcodeFormat.EAN_13, "5901234123457", 100, 100, 600, 200)
                .png();

        PictureReading reading = reader.read(sent);

        assertThat(reading.codes()).isEmpty();
        assertThat(PictureFault.codes(reading.findings())).contains("picture.no-code");
    }

    @Test
    void E01_a_blurred_label_is_not_read_and_the_finding_says_why() {
        PictureReading reading = reader.read(Drawing.label(SERIAL).blurred(24).jpeg());

        assertThat(reading.codes()).isEmpty();
        assertThat(PictureFault.codes(reading.findings())).containsExactly("picture.out-of-focus", "picture.no-code");
    }

    @Test
    void E01_a_thumbnail_is_too_small_and_a_night_shot_too_dark() {
        assertThat(codes(Drawing.label(SERIAL).scaled(0.05))).contains("picture.no-code", "picture.too-small");
        assertThat(codes(Drawing.label(SERIAL).blurred(24).dimmed(0.15)))
                .contains("picture.no-code", "picture.too-dark")
                .doesNotContain("picture.low-contrast");
    }

    @Test
    void a_readable_picture_is_never_judged() {
        PictureReading reading = reader.read(Drawing.label(SERIAL).dimmed(0.3).jpeg());

        assertThat(reading.codes()).isNotEmpty();
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void G11_a_picture_whose_pixels_are_missing_ends_as_failed_and_nothing_escapes() throws IOException {
        PictureReading reading = reader.read(PicturesTest.png(7000, 7000));

        assertThat(reading).isEqualTo(new PictureReading(List.of(), List.of(), true));
    }

    @Test
    void a_picture_of_48_million_pixels_is_read() {
        byte[] sent = Drawing.label(SERIAL).scaled(5).jpeg();

        assertThat(reader.read(sent).codes()).extracting(ReadCode::text).contains(QR_TEXT, SERIAL);
    }

    private List<String> codes(Drawing drawing) {
        return PictureFault.codes(reader.read(drawing.jpeg()).findings());
    }
}
