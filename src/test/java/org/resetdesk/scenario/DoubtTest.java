package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.bench.picture.CodePicture;
import org.resetdesk.bench.picture.Photo;
import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that are flawless by themselves, but for what else the desk knows. */
class DoubtTest extends Scenario {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdentityService identities;

    @Autowired
    EvidenceStore evidence;

    private static EngineFormBody decide(String decision) {
        return new EngineFormBody().with("decision", decision);
    }

    private static byte[] smallerCopy(byte[] photo) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(photo));
        return Photo.png(
                new AffineTransformOp(AffineTransform.getScaleInstance(0.7, 0.7), AffineTransformOp.TYPE_BILINEAR)
                        .filter(picture, null));
    }

    private JsonNode finding(OpenCase opened, String code) {
        for (JsonNode finding : opened.seenBy(people.supportAgent()).path("findings")) {
            if (finding.path("code").asText().equals(code)) {
                return finding;
            }
        }
        throw new AssertionError("nobody found " + code);
    }

    private void waitsForAPerson(OpenCase opened) {
        assertThat(opened.state()).isEqualTo("IN_PROGRESS");
        assertThat(opened.taskId("reviewRequest")).isNotBlank();
        assertThat(opened.passed()).doesNotContain("issueToken", "announceToken", "askForEvidence");
    }

    @Test
    void E13_the_same_device_open_for_another_requester_is_decided_by_a_person_and_neither_learns_of_the_other() {
        Person marco = people.requester();
        Person giulia = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase first = open(marco, request(camera));

        OpenCase second = open(giulia, request(camera));

        assertThat(second.state()).isEqualTo("IN_PROGRESS");
        assertThat(second.taskId("reviewRequest")).isNotBlank();
        assertThat(second.seenBy(giulia).toString()).doesNotContain(marco.id(), first.number(), "open-elsewhere");
        assertThat(second.seenBy(people.supportAgent()).path("findings").toString())
                .contains("device.open-elsewhere");
        assertThat(first.seenBy(marco).toString()).doesNotContain(giulia.id(), second.number());
    }

    @Test
    void A03_the_same_photo_in_a_case_of_somebody_else_is_decided_by_a_person_and_only_the_desk_knows_why() {
        Person giulia = people.requester();
        SimulatedDevice camera = codeDevice();
        open(people.requester(), request(camera)).deviceAccepted();

        OpenCase second = open(giulia, request(camera));

        assertThat(second.taskId("reviewRequest")).isNotBlank();
        assertThat(second.findings()).isEmpty();
        assertThat(second.seenBy(people.supportAgent()).path("findings").toString())
                .contains("photo.seen-before");
        assertThat(second.passed()).doesNotContain("issueToken");
    }

    @Test
    void the_same_photo_sent_again_by_the_same_requester_is_no_reason_to_wait() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        open(marco, request(camera)).deviceAccepted();

        assertThat(open(marco, request(camera)).state()).isEqualTo("TO_CONFIRM");
    }

    @Test
    void A03_nearly_the_same_photo_is_found_too_and_staff_see_in_which_case() throws IOException {
        Person marco = people.requester();
        Person giulia = people.requester();
        SimulatedDevice camera = codeDevice();
        EngineFormBody form = request(camera);
        OpenCase first = open(marco, form);
        first.deviceAccepted();

        OpenCase second = open(
                giulia, request(camera).withFile("labelPhoto", smallerCopy(Requests.labelPhoto(camera)), "mine.png"));

        waitsForAPerson(second);
        JsonNode finding = finding(second, "photo.seen-before");
        assertThat(finding.path("text").asText()).contains(first.number());
        assertThat(finding.path("severity").asText()).isEqualTo("DOUBT");
        assertThat(second.seenBy(giulia).toString()).doesNotContain(marco.id(), first.number(), "seen-before");
        assertThat(giulia.get("/api/messages").text()).doesNotContain(first.number());
        assertThat(first.seenBy(marco).toString()).doesNotContain(giulia.id(), second.number());
    }

    @Test
    void A03_photos_whose_codes_read_differently_are_never_the_same_however_alike() {
        open(people.requester(), request(codeDevice()));

        OpenCase second = open(people.requester(), request(codeDevice()));

        assertThat(second.state()).isEqualTo("TO_CONFIRM");
        assertThat(second.passed()).contains("issueToken").doesNotContain("reviewRequest");
    }

    @Test
    void P01_with_the_photo_goes_its_likeness() {
        OpenCase opened = open(people.requester(), request(codeDevice()));
        String likenesses = """
                select count(*) from resetdesk.label_likeness join resetdesk.evidence on id = evidence_id where case_number = ?
                """;
        int before = jdbc.sql("select count(*) from resetdesk.label_likeness")
                .query(Integer.class)
                .single();
        assertThat(jdbc.sql(likenesses)
                        .param(opened.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        evidence.erase(new CaseNumber(opened.number()));

        assertThat(jdbc.sql("select count(*) from resetdesk.label_likeness")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before - 1);
    }

    @Test
    void E13_the_agent_sees_which_case_and_his_approval_lets_the_second_one_through() {
        Person giulia = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase first = open(people.requester(), request(camera));
        OpenCase second = open(giulia, request(camera));
        waitsForAPerson(second);
        assertThat(finding(second, "device.open-elsewhere").path("text").asText())
                .contains(first.number());

        second.complete(people.supportAgent(), "reviewRequest", decide("APPROVE"));

        assertThat(second.state()).isEqualTo("TO_CONFIRM");
        assertThat(second.seenBy(giulia).toString()).doesNotContain(first.number());
    }

    @Test
    void E25_an_account_that_is_not_verified_any_more_gets_no_token_by_itself() {
        Person marco = people.requester();
        Answer answer = submit(marco, request(codeDevice()));
        identities.deleteMembership(marco.id(), Role.REQUESTER.group());
        identities.createMembership(marco.id(), Role.APPLICANT.group());
        OpenCase opened = new OpenCase(
                this,
                marco,
                answer.json().path("businessKey").asText(),
                answer.json().path("id").asText());

        opened.letTheDeskWork();

        assertThat(opened.passed()).contains("assessRequest").doesNotContain("issueToken");
        assertThat(opened.taskId("reviewRequest")).isNotBlank();
        assertThat(finding(opened, "account.not-verified").path("severity").asText())
                .isEqualTo("DOUBT");
    }

    @Test
    void E24_of_two_codes_in_one_photo_the_one_that_names_the_serial_counts_and_nobody_has_to_look()
            throws IOException {
        SimulatedDevice camera = codeDevice();
        byte[] both = beside(labelPhoto(camera), qrPicture("https://vendor.example/help"));

        OpenCase opened = open(people.requester(), request(camera).withFile("labelPhoto", both, "both.png"));

        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.passed()).doesNotContain("reviewRequest");
        assertThat(opened.findings()).isEmpty();
    }

    private static byte[] beside(byte[] left, byte[] right) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(left));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(right));
        BufferedImage both = new BufferedImage(
                one.getWidth() + other.getWidth(),
                Math.max(one.getHeight(), other.getHeight()),
                BufferedImage.TYPE_INT_RGB);
        both.createGraphics().drawImage(one, 0, 0, null);
        both.createGraphics().drawImage(other, one.getWidth(), 0, null);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(both, "png", file);
        return file.toByteArray();
    }

    @Test
    void E24_a_list_of_devices_is_no_label_and_both_serials_are_shown() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        byte[] list = Photo.png(
                CodePicture.qr("SN:NVR00000007;SN:" + camera.identity().serialNumber()));

        OpenCase opened = open(marco, request(camera).withFile("labelPhoto", list, "list.png"));

        waitsForAPerson(opened);
        assertThat(opened.findings()).containsExactly("label.several");
        assertThat(opened.seenBy(marco).path("findings").path(0).path("text").asText())
                .contains("NVR00000007", camera.identity().serialNumber());
    }

    @Test
    void an_approval_that_a_supervisor_did_not_share_lets_nothing_through_later() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()).withFile("labelPhoto", labelPhoto(codeDevice()), "1.jpg"));
        opened.complete(
                marco,
                "provideEvidence",
                new EngineFormBody().withFile("labelPhoto", labelPhoto(codeDevice()), "2.jpg"));
        opened.complete(people.supportAgent(), "reviewRequest", decide("APPROVE"));
        opened.complete(
                people.supervisor(), "approveRequest", decide("ASK_EVIDENCE").with("reasonCode", "label.differs"));

        opened.complete(
                marco,
                "provideEvidence",
                new EngineFormBody().withFile("labelPhoto", labelPhoto(codeDevice()), "3.jpg"));

        waitsAgain(opened);
    }

    @Test
    void a_label_photo_that_came_after_the_approval_is_approved_by_nobody() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(marco, request(camera).withFile("labelPhoto", blankPhoto(), "blank.png"));
        clock.advance(Duration.ofHours(25));
        opened.complete(people.supportAgent(), "reviewRequest", decide("APPROVE"));
        assertThat(opened.findings()).contains("feature-code.stale");

        opened.complete(
                marco,
                "provideEvidence",
                new EngineFormBody()
                        .with("featureCode", camera.exportFeatureCode())
                        .withFile("labelPhoto", blankPhoto(), "other.png"));

        waitsAgain(opened);
    }

    private void waitsAgain(OpenCase opened) {
        assertThat(opened.state()).isEqualTo("IN_PROGRESS");
        assertThat(opened.taskId("reviewRequest")).isNotBlank();
        assertThat(opened.passed()).doesNotContain("issueToken");
    }
}
