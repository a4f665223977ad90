package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Multipart;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.bench.picture.CodePicture;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the desk says of a picture before it is sent: POST /api/evidence/check. */
class PictureCheckTest extends Scenario {

    private static final String CHECK = "/api/evidence/check";
    private static final int CHECKS_PER_HOUR = 120;

    @Autowired
    JdbcClient jdbc;

    private static Answer check(Person person, String purpose, byte[] picture) {
        return new Multipart()
                .field("purpose", purpose)
                .file("picture", picture, "IMG_1.jpg")
                .postedBy(person, CHECK);
    }

    private static JsonNode checked(Person person, String purpose, byte[] picture) {
        Answer answer = check(person, purpose, picture);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> findings(JsonNode answer) {
        return StreamSupport.stream(answer.path("findings").spliterator(), false)
                .map(finding -> finding.path("code").asText())
                .toList();
    }

    @Test
    void a_good_label_is_called_good_with_every_code_that_was_read() {
        SimulatedDevice camera = codeDevice();

        JsonNode answer = checked(people.requester(), "LABEL", labelPhoto(camera));

        assertThat(answer.path("verdict").asText()).isEqualTo("GOOD");
        assertThat(answer.path("featureCode").isNull()).isTrue();
        assertThat(answer.path("findings")).isEmpty();
        assertThat(answer.path("codes").findValuesAsText("text"))
                .contains(
                        LabelPicture.qrText(camera.identity()),
                        camera.identity().serialNumber());
        assertThat(answer.path("codes").findValuesAsText("format")).contains("QR_CODE", "CODE_128");
    }

    @Test
    void E01_a_blurred_photo_is_told_before_sending_with_what_to_do_in_the_readers_language() {
        byte[] blurred = Photo.of(LabelPicture.of(codeDevice().identity()))
                .with(Flaw.BLUR, 14)
                .jpeg();
        Person marco = people.requester();

        JsonNode italian = checked(marco, "LABEL", blurred);
        assertThat(italian.path("verdict").asText()).isEqualTo("RETAKE");
        assertThat(findings(italian)).contains("picture.out-of-focus");
        assertThat(italian.path("findings").toString()).contains("sfocata");

        marco.put("/api/account", Map.of("language", "en"));
        assertThat(checked(marco, "LABEL", blurred).path("findings").toString())
                .contains("out of focus")
                .doesNotContain("sfocata");
    }

    @Test
    void E06_a_picture_of_a_feature_code_without_a_code_is_to_be_taken_again() {
        JsonNode answer = checked(people.requester(), "FEATURE_CODE", blankPhoto());

        assertThat(answer.path("verdict").asText()).isEqualTo("RETAKE");
        assertThat(answer.path("featureCode").asText()).isEqualTo("UNREADABLE");
        assertThat(findings(answer)).contains("feature-code.unreadable");
        assertThat(answer.path("codes")).isEmpty();
    }

    @Test
    void E05_E07_A06_each_reading_of_a_feature_code_is_told_apart() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        String code = camera.exportFeatureCode();
        String forged = code.replaceFirst("\\.[^.]+$", ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        assertThat(featureCode(marco, qrPicture(code))).containsExactly("GOOD", "VALID");
        assertThat(featureCode(marco, qrPicture("https://example.org/manual"))).containsExactly("USABLE", "FOREIGN");
        assertThat(featureCode(marco, qrPicture(forged))).containsExactly("USABLE", "FORGED");
        clock.advance(Duration.ofHours(25));
        assertThat(featureCode(marco, qrPicture(code))).containsExactly("USABLE", "STALE");
    }

    private static List<String> featureCode(Person person, byte[] picture) {
        JsonNode answer = checked(person, "FEATURE_CODE", picture);
        return List.of(
                answer.path("verdict").asText(), answer.path("featureCode").asText());
    }

    @Test
    void the_challenge_of_any_case_is_REUSED_also_of_ones_own_and_nobody_learns_whose() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(marco, request(camera));
        byte[] again = qrPicture(camera.liveFeatureCode().orElseThrow());

        assertThat(featureCode(marco, again)).containsExactly("USABLE", "REUSED");
        JsonNode toAnother = checked(people.requester(), "FEATURE_CODE", again);
        assertThat(toAnother.path("featureCode").asText()).isEqualTo("REUSED");
        assertThat(toAnother.toString()).doesNotContain(opened.number(), marco.id());
    }

    @Test
    void nothing_is_stored_and_a_checked_challenge_can_still_open_a_case() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        String code = camera.exportFeatureCode();
        long before = rows();

        checked(marco, "FEATURE_CODE", qrPicture(code));
        checked(marco, "LABEL", labelPhoto(camera));

        assertThat(rows()).isEqualTo(before);
        assertThat(open(marco, request(camera).with("featureCode", code)).state())
                .isEqualTo("TO_CONFIRM");
    }

    private long rows() {
        return jdbc.sql("""
                        select (select count(*) from resetdesk.evidence) + (select count(*) from resetdesk.evidence_picture)
                          + (select count(*) from resetdesk.challenge) + (select count(*) from resetdesk.timeline_entry)
                          + (select count(*) from resetdesk.assessment) + (select count(*) from act_hi_procinst)
                        """).query(Long.class).single();
    }

    @Test
    void A10_G11_what_is_not_a_picture_of_ours_is_refused_with_a_stable_code() {
        Person marco = people.requester();

        assertRefused(check(marco, "LABEL", new byte[0]), 400, "submission.not-a-picture");
        assertRefused(
                check(marco, "LABEL", "<svg onload='alert(1)'/>".getBytes()), 400, "submission.unsupported-picture");
        assertRefused(check(marco, "LABEL", "GIF89a......".getBytes()), 400, "submission.unsupported-picture");
        assertRefused(check(marco, "LABEL", new byte[11_000_000]), 413, "submission.too-large");
        assertRefused(check(marco, "ELSE", blankPhoto()), 400, "check.purpose");
        assertRefused(
                new Multipart().file("picture", blankPhoto(), "a.png").postedBy(marco, CHECK), 400, "check.purpose");
        assertRefused(new Multipart().field("purpose", "LABEL").postedBy(marco, CHECK), 400, "check.no-picture");
        assertRefused(marco.post(CHECK, Map.of("purpose", "LABEL")), 415, "request.media-type");
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().path("detail").asText()).isNotBlank().isNotEqualTo(code);
    }

    @Test
    void a_login_is_needed_any_login_will_do_and_a_session_needs_its_csrf_header() {
        byte[] picture = qrPicture("anything");
        assertThat(check(people.stranger(), "LABEL", picture).status()).isEqualTo(401);
        assertThat(check(people.applicant(), "LABEL", picture).status()).isEqualTo(200);
        assertThat(check(people.supportAgent(), "LABEL", picture).status()).isEqualTo(200);

        Person browser = people.requester().browser();
        assertThat(check(browser, "LABEL", picture).status()).isEqualTo(200);
        browser.forget("XSRF-TOKEN");
        assertThat(check(browser, "LABEL", picture).status()).isEqualTo(403);
    }

    @Test
    void G10_after_a_hundred_and_twenty_checks_an_account_waits_and_others_do_not() {
        Person marco = people.requester();
        IntStream.range(0, CHECKS_PER_HOUR)
                .forEach(i ->
                        assertThat(check(marco, "LABEL", new byte[] {1}).code()).isEqualTo("submission.not-a-picture"));

        Answer limited = check(marco, "LABEL", blankPhoto());
        assertRefused(limited, 429, "check.limit");
        assertThat(Integer.parseInt(limited.header("Retry-After").orElseThrow()))
                .isBetween(1, 3600);
        assertThat(check(people.requester(), "LABEL", blankPhoto()).status()).isEqualTo(200);
        assertThat(submit(marco, request(codeDevice())).status())
                .as("sending is not checking")
                .isEqualTo(200);

        clock.advance(Duration.ofHours(1));
        assertThat(check(marco, "LABEL", blankPhoto()).status()).isEqualTo(200);
    }

    /** Measures and prints; says nothing about how fast it has to be on a machine that others use as well. */
    @Test
    void how_long_a_check_of_two_megapixels_takes() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        Map<String, byte[]> pictures = Map.of(
                "label", labelPhoto(camera),
                "label, out of focus",
                        Photo.of(LabelPicture.of(camera.identity()))
                                .with(Flaw.BLUR, 14)
                                .jpeg(),
                "feature code",
                        Photo.of(CodePicture.qr(camera.exportFeatureCode())).jpeg());
        pictures.forEach((name, picture) -> {
            long[] took = IntStream.range(0, 14)
                    .mapToLong(i -> {
                        long start = System.nanoTime();
                        checked(marco, name.startsWith("label") ? "LABEL" : "FEATURE_CODE", picture);
                        return System.nanoTime() - start;
                    })
                    .skip(4)
                    .sorted()
                    .toArray();
            System.out.printf(
                    "check over HTTP, 1600 x 1200, %s: median %d ms, slowest of %d: %d ms%n",
                    name, took[took.length / 2] / 1_000_000, took.length, took[took.length - 1] / 1_000_000);
        });
        assertThat(pictures).isNotEmpty();
    }
}
