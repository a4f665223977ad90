package org.resetdesk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.evidence.reading.ReadCode;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.NewCase;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class EvidenceStoreTest {

    private static final String SERIAL = "RDSK-0042-118";

    @Autowired
    EvidenceStore evidence;

    @Autowired
    ResetCases cases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_newer_picture_takes_the_place_of_the_older_one_which_stays() {
        CaseNumber number = open();

        Evidence first = evidence.keepPicture(number, Purpose.LABEL, label());
        Evidence code = evidence.keepFeatureCode(number, "header.payload.signature");
        Evidence second = evidence.keepPicture(number, Purpose.LABEL, label());

        assertThat(evidence.current(number, Purpose.LABEL)).contains(second);
        assertThat(evidence.current(number, Purpose.FEATURE_CODE)).contains(code);
        assertThat(evidence.of(number)).extracting(Evidence::id).containsExactly(first.id(), code.id(), second.id());
        assertThat(evidence.of(number)).extracting(Evidence::current).containsExactly(false, true, true);
    }

    @Test
    void P02_not_even_before_it_is_read_is_a_place_or_a_name_stored()
            throws ImageProcessingException, IOException, NoSuchAlgorithmException {
        byte[] sent = Exif.inJpeg(label(), 6);

        Evidence kept = evidence.keepPicture(open(), Purpose.LABEL, sent);

        Metadata stored = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes(kept)));
        assertThat(stored.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
        assertThat(column(kept, "orientation", Integer.class)).isEqualTo(6);
        assertThat(column(kept, "original_sha256", byte[].class))
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(sent));
    }

    @Test
    void a_picture_is_read_once_and_from_then_on_the_desks_own_jpeg_is_kept_upright() {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(
                number,
                Purpose.LABEL,
                Exif.inPng(Drawing.label(SERIAL).turned(270).png(), 6));
        assertThat(kept.reading()).isNull();

        PictureReading reading = evidence.read(kept.id());
        byte[] own = bytes(kept);

        assertThat(reading.codes()).extracting(ReadCode::text).contains(SERIAL);
        assertThat(own).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(column(kept, "width", Integer.class)).isEqualTo(1600);
        assertThat(column(kept, "orientation", Integer.class)).isEqualTo(1);
        assertThat(evidence.read(kept.id())).isEqualTo(reading);
        assertThat(bytes(kept)).isEqualTo(own);
        assertThat(evidence.current(number, Purpose.LABEL).orElseThrow().reading())
                .isEqualTo(reading);
    }

    @Test
    void E01_what_was_measured_in_a_blurred_picture_is_kept_with_the_fault() {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(
                number, Purpose.LABEL, Drawing.label(SERIAL).blurred(24).jpeg());

        PictureReading reading = evidence.read(kept.id());

        assertThat(reading.findings())
                .anySatisfy(fault -> assertThat(fault.measured()).containsKeys("sharpness", "limit"));
        assertThat(evidence.current(number, Purpose.LABEL).orElseThrow().reading())
                .isEqualTo(reading);
    }

    @Test
    void what_is_shown_is_a_jpeg_of_the_desk_also_before_it_was_read() {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(
                number, Purpose.LABEL, Drawing.label(SERIAL).png());

        EvidenceContent before = evidence.content(number, kept.id());
        evidence.read(kept.id());

        assertThat(before.contentType()).isEqualTo("image/jpeg");
        assertThat(before.bytes()).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(evidence.content(number, kept.id()).bytes()).isEqualTo(before.bytes());
    }

    @Test
    void G11_a_picture_without_pixels_is_kept_read_as_failed_and_never_shown() throws IOException {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(number, Purpose.LABEL, PicturesTest.png(7000, 7000));

        assertThat(evidence.read(kept.id())).isEqualTo(PictureReading.failure());
        assertThat(evidence.read(kept.id())).isEqualTo(PictureReading.failure());
        refused(404, "evidence.unreadable", () -> evidence.content(number, kept.id()));
    }

    @Test
    void A10_nothing_of_a_refused_file_is_stored() {
        CaseNumber number = open();

        refused(400, "submission.not-a-picture", () -> evidence.keepPicture(number, Purpose.LABEL, new byte[0]));
        refused(413, "submission.too-large", () -> evidence.keepFeatureCode(number, "a".repeat(4097)));

        assertThat(evidence.of(number)).isEmpty();
    }

    @Test
    void A11_control_characters_of_a_feature_code_are_made_harmless() {
        CaseNumber number = open();

        Evidence kept = evidence.keepFeatureCode(number, "a\0b\u001B[31m\r\nc");

        assertThat(evidence.current(number, Purpose.FEATURE_CODE)).contains(kept);
        assertThat(kept.text()).isEqualTo("a\uFFFDb\uFFFD[31m\r\nc");
    }

    @Test
    void a_code_that_holds_binary_characters_is_kept_as_read() {
        Evidence kept = evidence.keepPicture(
                open(),
                Purpose.LABEL,
                Drawing.blank(600, 600, Color.WHITE)
                        .with(BarcodeFormat.QR_CODE, "a\0b\u001D\"c", 100, 100, 400, 400)
                        .png());

        evidence.read(kept.id());

        assertThat(evidence.read(kept.id()).codes()).extracting(ReadCode::text).containsExactly("a\0b\u001D\"c");
    }

    @Test
    void A05_a_piece_of_another_case_is_unknown() {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(number, Purpose.LABEL, label());

        refused(404, "evidence.unknown", () -> evidence.content(open(), kept.id()));
        refused(404, "evidence.unknown", () -> evidence.content(number, "../../etc/passwd"));
        refused(404, "evidence.unknown", () -> evidence.read("no-such-id"));
    }

    @Test
    void P01_what_is_erased_is_gone_with_its_pictures_and_nothing_else_is() {
        CaseNumber number = open();
        CaseNumber other = open();
        Evidence kept = evidence.keepPicture(number, Purpose.LABEL, label());
        Evidence others = evidence.keepPicture(other, Purpose.LABEL, label());

        evidence.erase(number);
        evidence.erase(number);

        assertThat(evidence.of(number)).isEmpty();
        assertThat(jdbc.sql("select count(*) from resetdesk.evidence_picture where evidence_id = ?")
                        .param(kept.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(evidence.of(other)).extracting(Evidence::id).containsExactly(others.id());
    }

    private CaseNumber open() {
        return cases.open(new NewCase("evidence-store", Connection.SAME_NETWORK, Language.IT, "1", null))
                .number();
    }

    private static byte[] label() {
        return Drawing.label(SERIAL).jpeg();
    }

    private byte[] bytes(Evidence piece) {
        return column(piece, "bytes", byte[].class);
    }

    private <T> T column(Evidence piece, String column, Class<T> type) {
        return jdbc.sql("select " + column + " from resetdesk.evidence_picture where evidence_id = ?")
                .param(piece.id())
                .query(type)
                .single();
    }

    private static void refused(int status, String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
