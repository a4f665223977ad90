package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceAnswer;
import org.resetdesk.bench.device.SimulatedDevice;

class EvidenceLoopTest extends Scenario {

    private static EngineFormBody newFeatureCode(SimulatedDevice device) {
        return new EngineFormBody().with("featureCode", device.exportFeatureCode());
    }

    private OpenCase withPictureOfCode(Person requester, SimulatedDevice device, byte[] picture) {
        return open(requester, request(device).without("featureCode").withFile("featureCodePhoto", picture, "qr.png"));
    }

    @Test
    void E04_a_label_of_another_device_is_asked_for_again_with_both_serials_shown() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        SimulatedDevice other = codeDevice();

        OpenCase opened = open(marco, request(camera).withFile("labelPhoto", labelPhoto(other), "l.jpg"));

        assertThat(opened.state()).isEqualTo("NEEDS_ACTION");
        assertThat(opened.findings()).containsExactly("label.differs");
        assertThat(opened.seenBy(marco).path("findings").path(0).path("text").asText())
                .contains(camera.identity().serialNumber(), other.identity().serialNumber());
        assertThat(opened.passed()).doesNotContain("issueToken", "reviewRequest");

        opened.complete(
                marco, "provideEvidence", new EngineFormBody().withFile("labelPhoto", labelPhoto(camera), "right.jpg"));
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
    }

    @Test
    void E04_the_second_time_a_person_looks() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()).withFile("labelPhoto", labelPhoto(codeDevice()), "l.jpg"));

        opened.complete(
                marco,
                "provideEvidence",
                new EngineFormBody().withFile("labelPhoto", labelPhoto(codeDevice()), "again.jpg"));

        assertThat(opened.state()).isEqualTo("IN_PROGRESS");
        assertThat(opened.taskId("reviewRequest")).isNotBlank();
    }

    @Test
    void E05_a_web_address_or_another_vendors_code_is_foreign_and_asked_for_again() {
        OpenCase opened = withPictureOfCode(people.requester(), codeDevice(), qrPicture("https://example.org/manual"));

        assertThat(opened.state()).isEqualTo("NEEDS_ACTION");
        assertThat(opened.findings()).startsWith("feature-code.foreign");
        assertThat(opened.passed()).doesNotContain("reviewRequest", "issueToken");
    }

    @Test
    void E06_an_unreadable_picture_of_the_code_is_asked_for_as_an_export() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase opened = withPictureOfCode(marco, camera, blankPhoto());
        assertThat(opened.findings()).startsWith("feature-code.unreadable").contains("picture.no-code");

        opened.complete(
                marco,
                "provideEvidence",
                new EngineFormBody().withFile("featureCodePhoto", qrPicture(camera.exportFeatureCode()), "export.png"));

        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.timeline())
                .containsExactly("OPENED", "EVIDENCE_REQUESTED", "EVIDENCE_RECEIVED", "TOKEN_READY");
    }

    @Test
    void E07_a_feature_code_older_than_a_day_has_to_be_made_anew() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        String old = camera.exportFeatureCode();
        EngineFormBody form = request(camera).with("featureCode", old);
        clock.advance(Duration.ofHours(25));

        OpenCase opened = open(marco, form);

        assertThat(opened.state()).isEqualTo("NEEDS_ACTION");
        assertThat(opened.findings()).containsExactly("feature-code.stale");
    }

    @Test
    void E09_a_feature_code_that_grows_old_in_review_is_asked_for_in_the_same_case_and_keeps_its_place() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(marco, request(camera).withFile("labelPhoto", blankPhoto(), "l.png"));
        clock.advance(Duration.ofHours(25));

        clock.advance(Duration.ofMinutes(5));
        OpenCase late =
                submitted(people.requester(), request(codeDevice()).withFile("labelPhoto", blankPhoto(), "l.png"));

        opened.complete(people.supportAgent(), "reviewRequest", new EngineFormBody().with("decision", "APPROVE"));
        assertThat(opened.state()).isEqualTo("NEEDS_ACTION");
        assertThat(opened.findings()).contains("feature-code.stale");
        assertThat(needs(opened)).containsExactly("LABEL KEPT", "FEATURE_CODE NEEDED");
        assertThat(opened.passed()).doesNotContain("issueToken");

        String task = opened.taskId("provideEvidence");
        marco.post(
                "/engine-rest/task/" + task + "/submit-form",
                newFeatureCode(camera).json());
        assertThat(position(opened))
                .as("checked by the desk alone now, as the later one, and before it")
                .isPositive()
                .isLessThan(position(late));
        opened.letTheDeskWork();
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.passed()).contains("issueToken");
        assertThat(opened.passed().stream().filter("reviewRequest"::equals)).hasSize(1);
    }

    @Test
    void E10_a_device_that_was_restarted_gets_a_new_token_in_the_same_case_and_the_third_time_a_person_looks() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(marco, request(camera));
        String first = opened.revealToken();
        camera.restart();

        assertThat(opened.deviceRefused(camera.exportFeatureCode()).status()).isEqualTo(204);
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.revealToken()).isNotEqualTo(first);
        assertThat(camera.reset(first, "nuova-Chiave7")).isEqualTo(DeviceAnswer.TOKEN_REFUSED);

        opened.deviceRefused(camera.exportFeatureCode());
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        opened.deviceRefused(camera.exportFeatureCode());
        assertThat(opened.state()).isEqualTo("IN_PROGRESS");
        assertThat(opened.findings()).containsExactly("token.refused-often");
        assertThat(opened.taskId("reviewRequest")).isNotBlank();
    }

    @Test
    void E10_a_refusal_without_a_new_feature_code_is_refused_and_the_token_lives_on() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(marco, request(camera));

        assertThat(opened.complete(marco, "confirmReset", new EngineFormBody().with("deviceAnswer", "REFUSED"))
                        .code())
                .isEqualTo("confirmation.no-feature-code");
        assertThat(opened.deviceRefused(camera.liveFeatureCode().orElseThrow()).code())
                .as("the old one again")
                .isEqualTo("confirmation.no-feature-code");
        assertThat(opened.complete(marco, "confirmReset", new EngineFormBody().with("deviceAnswer", "PERHAPS"))
                        .code())
                .isEqualTo("confirmation.unknown-answer");

        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(camera.reset(opened.revealToken(), "nuova-Chiave7")).isEqualTo(DeviceAnswer.ACCEPTED);
    }

    @Test
    void E14_evidence_sent_later_returns_the_case_to_its_old_place_in_the_queue() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase early = withPictureOfCode(marco, camera, blankPhoto());
        clock.advance(Duration.ofMinutes(10));
        OpenCase late = open(people.requester(), request(codeDevice()).withFile("labelPhoto", blankPhoto(), "l.png"));

        early.complete(
                marco, "provideEvidence", newFeatureCode(camera).withFile("labelPhoto", blankPhoto(), "still.png"));

        JsonNode first = early.seenBy(marco);
        assertThat(first.path("state").asText()).isEqualTo("IN_PROGRESS");
        assertThat(first.path("queuePosition").asInt())
                .isLessThan(
                        late.seenBy(people.supportAgent()).path("queuePosition").asInt());
    }

    @Test
    void E14_evidence_that_an_agent_asked_for_brings_the_case_back_to_review_before_those_that_came_later() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase early = open(marco, request(camera).withFile("labelPhoto", blankPhoto(), "l.png"));
        clock.advance(Duration.ofMinutes(10));
        OpenCase late = open(people.requester(), request(codeDevice()).withFile("labelPhoto", blankPhoto(), "l.png"));
        int before = position(early);
        assertThat(before).isLessThan(position(late));

        early.complete(people.supportAgent(), "reviewRequest", ask("label.unknown", "Anche il bordo, per favore."));
        assertThat(early.state()).isEqualTo("NEEDS_ACTION");
        assertThat(early.seenBy(marco).path("queuePosition").isNull()).isTrue();
        JsonNode awaited = early.seenBy(marco).path("awaited");
        assertThat(awaited.path("reason").path("text").asText()).contains("non si legge");
        assertThat(awaited.path("comment").asText()).isEqualTo("Anche il bordo, per favore.");
        assertThat(needs(early)).containsExactly("LABEL NEEDED", "FEATURE_CODE KEPT");

        clock.advance(Duration.ofHours(2));
        early.complete(
                marco, "provideEvidence", new EngineFormBody().withFile("labelPhoto", blankPhoto(), "still.png"));
        assertThat(early.state()).isEqualTo("IN_PROGRESS");
        assertThat(early.taskId("reviewRequest")).isNotBlank();
        assertThat(position(early)).isEqualTo(before).isLessThan(position(late));
        assertThat(early.seenBy(marco).path("awaited").isMissingNode()).isTrue();
        assertThat(early.timeline())
                .containsExactly("OPENED", "IN_REVIEW", "EVIDENCE_REQUESTED", "EVIDENCE_RECEIVED", "IN_REVIEW");
        assertThat(early.passed()).doesNotContain("issueToken");
    }

    private static EngineFormBody ask(String reasonCode, String comment) {
        return new EngineFormBody()
                .with("decision", "ASK_EVIDENCE")
                .with("reasonCode", reasonCode)
                .with("comment", comment);
    }

    /** As staff see it: the place among all cases that the desk is working on. */
    private int position(OpenCase opened) {
        return opened.seenBy(people.supportAgent()).path("queuePosition").asInt();
    }

    private List<String> needs(OpenCase opened) {
        return StreamSupport.stream(
                        opened.seenBy(people.supportAgent())
                                .path("awaited")
                                .path("evidence")
                                .spliterator(),
                        false)
                .map(piece -> piece.path("purpose").asText() + " "
                        + piece.path("need").asText())
                .toList();
    }

    @Test
    void only_what_does_not_hold_is_asked_for_again_and_what_is_good_is_kept() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();

        OpenCase wrongLabel = open(marco, request(camera).withFile("labelPhoto", labelPhoto(codeDevice()), "l.jpg"));
        assertThat(needs(wrongLabel)).containsExactly("LABEL NEEDED", "FEATURE_CODE KEPT");
        JsonNode awaited = wrongLabel.seenBy(marco).path("awaited");
        assertThat(awaited.path("reason").isNull()).isTrue();
        assertThat(awaited.path("until").asText()).startsWith("20");
        assertThat(awaited.path("evidence").path(0).path("reasons").toString())
                .contains(camera.identity().serialNumber());
        assertThat(awaited.path("evidence").path(1).path("reasons")).isEmpty();

        SimulatedDevice second = codeDevice();
        OpenCase unreadableCode = withPictureOfCode(marco, second, blankPhoto());
        assertThat(needs(unreadableCode)).containsExactly("LABEL KEPT", "FEATURE_CODE NEEDED");

        OpenCase doubtful = open(marco, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "l.png"));
        doubtful.complete(people.supportAgent(), "reviewRequest", ask("ownership.doubtful", "Serve la fattura."));
        assertThat(needs(doubtful)).containsExactly("LABEL WELCOME", "FEATURE_CODE WELCOME");
    }

    @Test
    void E15_evidence_that_never_comes_is_reminded_of_once_and_the_case_is_abandoned() {
        Person marco = people.requester();
        OpenCase opened = withPictureOfCode(marco, codeDevice(), blankPhoto());

        clock.advance(Duration.ofHours(84).plusMinutes(1));
        opened.letTheDeskWork();
        assertThat(opened.state()).isEqualTo("NEEDS_ACTION");
        assertThat(opened.timeline()).endsWith("REMINDER");

        clock.advance(Duration.ofHours(84));
        opened.letTheDeskWork();
        assertThat(opened.outcome()).isEqualTo("ABANDONED");
        assertThat(opened.timeline().stream().filter("REMINDER"::equals)).hasSize(1);
    }

    @Test
    void nothing_sent_is_no_evidence() {
        Person marco = people.requester();
        OpenCase opened = withPictureOfCode(marco, codeDevice(), blankPhoto());

        assertThat(opened.complete(marco, "provideEvidence", new EngineFormBody())
                        .code())
                .isEqualTo("submission.no-evidence");
        assertThat(opened.state()).isEqualTo("NEEDS_ACTION");
        assertThat(opened.actions()).isEqualTo(List.of("WITHDRAW", "PROVIDE_EVIDENCE"));
    }
}
