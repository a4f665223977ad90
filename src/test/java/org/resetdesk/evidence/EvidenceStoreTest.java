package org.resetdesk.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.coding.Sha256;
import org.resetdesk.evidence.reading.ReadCode;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.NewCase;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class EvidenceStoreTest {

    private static final String SERIAL = "RDSK-0042-118";

    @Autowired
    EvidenceStore evidence;

    @Autowired
    Pictures pictures;

    @Autowired
    Darkroom darkroom;

    @Autowired
    ResetCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

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
    void P02_of_a_picture_that_was_read_before_it_is_kept_only_the_desks_own_jpeg_is_ever_written() {
        CaseNumber number = open();
        byte[] likeNoOther = Drawing.label("RDSK-P02-1").jpeg();
        AcceptedPicture sent = pictures.accept(Exif.inJpeg(likeNoOther, 6));

        Evidence kept = evidence.keepPicture(number, Purpose.FEATURE_CODE, darkroom.developAtOnce(sent));

        assertThat(column(kept, "re_encoded", Boolean.class)).isTrue();
        assertThat(column(kept, "orientation", Integer.class)).isEqualTo(1);
        assertThat(column(kept, "original_sha256", byte[].class))
                .isEqualTo(sent.original().digest());
        assertThat(stored(Set.of(Sha256.of(sent.picture().bytes()).hex()))).isZero();
        PictureReading reading = evidence.of(number).get(0).reading();
        assertThat(reading).isNotNull();
        byte[] own = bytes(kept);
        assertThat(evidence.read(kept.id())).isEqualTo(reading);
        assertThat(bytes(kept)).isEqualTo(own);
    }

    @Test
    void E01_what_was_measured_in_a_blurred_picture_is_kept_with_the_fault() {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(
                number, Purpose.LABEL, Drawing.label(SERIAL).blurred(24).jpeg());

        PictureReading reading = evidence.read(kept.id());

        assertThat(reading.findings())
                .anySatisfy(fault -> assertThat(fault.measured()).containsKeys("edge", "limit"));
        assertThat(evidence.current(number, Purpose.LABEL).orElseThrow().reading())
                .isEqualTo(reading);
    }

    @Test
    void what_is_shown_is_a_jpeg_of_the_desk_also_before_it_was_read() throws IOException {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(
                number, Purpose.LABEL, Drawing.label(SERIAL).png());

        EvidenceContent before = shown(number, kept);
        evidence.read(kept.id());

        assertThat(before.contentType()).isEqualTo("image/jpeg");
        assertThat(before.body().getContentAsByteArray()).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(shown(number, kept).body().getContentAsByteArray())
                .isEqualTo(before.body().getContentAsByteArray());
    }

    @Test
    void G11_a_picture_without_pixels_is_kept_read_as_failed_and_never_shown() throws IOException {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(number, Purpose.LABEL, PicturesTest.png(7000, 7000));

        assertThat(evidence.read(kept.id())).isEqualTo(PictureReading.failure());
        assertThat(evidence.read(kept.id())).isEqualTo(PictureReading.failure());
        refused(404, "evidence.unreadable", () -> shown(number, kept));
    }

    @Test
    void an_agent_gets_a_version_for_the_screen_and_the_full_one_stays() throws IOException {
        CaseNumber number = open();
        Evidence large = evidence.keepPicture(
                number, Purpose.LABEL, Drawing.label(SERIAL).scaled(2).jpeg());
        Evidence small = evidence.keepPicture(number, Purpose.FEATURE_CODE, label());

        List<Integer> before =
                List.of(width(number, large, PictureSize.FULL), width(number, large, PictureSize.REVIEW));
        evidence.read(large.id());
        evidence.read(small.id());

        assertThat(before).containsExactly(3200, 1600);
        assertThat(width(number, large, PictureSize.FULL)).isEqualTo(3200);
        assertThat(width(number, large, PictureSize.REVIEW)).isEqualTo(1600);
        assertThat(evidence.content(number, small.id(), PictureSize.REVIEW).version())
                .isEqualTo(shown(number, small).version());
    }

    @Test
    void a_picture_sent_twice_and_in_two_cases_is_stored_once_and_goes_with_the_last_that_uses_it() {
        byte[] sent = Drawing.label("RDSK-TWICE-" + UUID.randomUUID()).jpeg();
        CaseNumber first = open();
        CaseNumber second = open();
        List<Evidence> pieces = List.of(
                evidence.keepPicture(first, Purpose.LABEL, sent),
                evidence.keepPicture(first, Purpose.LABEL, sent),
                evidence.keepPicture(second, Purpose.LABEL, sent));
        Set<String> asSent = contents(pieces);
        pieces.forEach(piece -> evidence.read(piece.id()));
        Set<String> asWritten = contents(pieces);

        assertThat(asSent).hasSize(1);
        assertThat(asWritten).hasSize(1).doesNotContainAnyElementsOf(asSent);
        assertThat(stored(asSent)).isZero();

        evidence.erase(first);
        assertThat(stored(asWritten)).isEqualTo(1);
        assertThat(shown(second, pieces.get(2)).version())
                .isEqualTo(asWritten.iterator().next());
        evidence.erase(second);
        assertThat(stored(asWritten)).isZero();
    }

    @Test
    void while_one_case_erases_what_another_is_just_sending_neither_fails_and_the_picture_stays() throws Exception {
        byte[] sent = Drawing.label("RDSK-RACE-" + UUID.randomUUID()).jpeg();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                CaseNumber closed = open();
                CaseNumber opened = open();
                evidence.keepPicture(closed, Purpose.LABEL, sent);
                CyclicBarrier together = new CyclicBarrier(2);

                Future<?> erased = both.submit(() -> {
                    together.await();
                    evidence.erase(closed);
                    return closed;
                });
                Future<Evidence> kept = both.submit(() -> {
                    together.await();
                    return evidence.keepPicture(opened, Purpose.LABEL, sent);
                });

                erased.get();
                assertThat(bytes(kept.get())).isNotEmpty();
                evidence.erase(opened);
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void G1_a_picture_that_is_read_while_another_case_is_sent_the_same_waits_and_neither_fails() throws Exception {
        byte[] photo = label();
        Evidence sent = evidence.keepPicture(open(), Purpose.LABEL, photo);
        CaseNumber second = open();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<PictureReading> reading = transaction.execute(status -> {
                Evidence again = evidence.keepPicture(second, Purpose.LABEL, photo);
                Future<PictureReading> waiting = reader.submit(() -> evidence.read(sent.id()));
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                                        .query(Integer.class)
                                        .single()
                                > 0);
                evidence.read(again.id());
                return waiting;
            });

            assertThat(Objects.requireNonNull(reading).get(1, TimeUnit.MINUTES).failed())
                    .isFalse();
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void what_is_shown_is_fetched_in_slices_and_whole() throws IOException {
        CaseNumber number = open();
        Evidence kept = evidence.keepPicture(
                number, Purpose.LABEL, Drawing.noise(1200, 900).jpeg());
        evidence.read(kept.id());

        EvidenceContent content = shown(number, kept);

        assertThat(content.body().contentLength()).isGreaterThan(2 * 256 * 1024);
        assertThat(content.body().getContentAsByteArray()).isEqualTo(bytes(kept));
        try (InputStream open = content.body().getInputStream()) {
            open.readNBytes(100);
            evidence.erase(number);
            assertThatThrownBy(open::readAllBytes).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void the_audit_keeps_the_hash_of_what_was_sent_also_when_it_is_erased() throws NoSuchAlgorithmException {
        CaseNumber number = open();
        byte[] sent = Exif.inJpeg(label(), 6);
        Evidence kept = evidence.keepPicture(number, Purpose.LABEL, sent);
        evidence.erase(number);

        String detail = jdbc.sql(
                        "select detail::text from resetdesk.audit_entry where case_number = ? and action = 'evidence.received'")
                .param(number.value())
                .query(String.class)
                .single();

        assertThat(detail)
                .contains(kept.id(), "LABEL")
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(sent)));
    }

    @Test
    void P02_no_table_holds_the_place_before_or_after_reading() {
        CaseNumber number = open();
        byte[] sent = Exif.inJpeg(Drawing.label("RDSK-PLACE-1").jpeg(), 6);
        Evidence kept = evidence.keepPicture(number, Purpose.LABEL, sent);
        // as EXIF has it: 45/1, 59/1, 0/1
        String place = HexFormat.of().formatHex(Arrays.copyOfRange(Exif.block(6), 68, 92));
        assertThat(HexFormat.of().formatHex(sent)).contains(place);

        assertThat(tablesWith(place)).isEmpty();
        assertThat(tablesWith(HexFormat.of().formatHex("Mario Rossi!".getBytes(US_ASCII))))
                .isEmpty();
        evidence.read(kept.id());
        assertThat(tablesWith(place)).isEmpty();
    }

    /** Those in both schemas, the engine's too, that hold these bytes in any column. */
    private List<String> tablesWith(String hex) {
        return jdbc
                .sql(
                        "select table_schema || '.' || table_name from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
                .query(String.class)
                .stream()
                .filter(table -> jdbc.sql(
                                "select exists (select from " + table + " t where position(:hex in t::text) > 0)")
                        .param("hex", hex)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private int width(CaseNumber number, Evidence piece, PictureSize size) throws IOException {
        return ImageIO.read(evidence.content(number, piece.id(), size).body().getInputStream())
                .getWidth();
    }

    private Set<String> contents(List<Evidence> pieces) {
        return pieces.stream()
                .map(piece -> HexFormat.of().formatHex(column(piece, "full_sha256", byte[].class)))
                .collect(Collectors.toSet());
    }

    private int stored(Set<String> contents) {
        return jdbc.sql("select count(*) from resetdesk.evidence_bytes where encode(sha256, 'hex') in (:contents)")
                .param("contents", contents)
                .query(Integer.class)
                .single();
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

        refused(404, "evidence.unknown", () -> evidence.content(open(), kept.id(), PictureSize.FULL));
        refused(404, "evidence.unknown", () -> evidence.content(number, "../../etc/passwd", PictureSize.FULL));
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

    private EvidenceContent shown(CaseNumber number, Evidence piece) {
        return evidence.content(number, piece.id(), PictureSize.FULL);
    }

    private CaseNumber open() {
        return cases.open(new NewCase("evidence-store", Connection.SAME_NETWORK, Language.IT, "1", null))
                .number();
    }

    private static byte[] label() {
        return Drawing.label(SERIAL).jpeg();
    }

    private byte[] bytes(Evidence piece) {
        return jdbc.sql("""
                        select bytes from resetdesk.evidence_bytes join resetdesk.evidence_picture on full_sha256 = sha256
                        where evidence_id = ?
                        """).param(piece.id()).query(byte[].class).single();
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
