package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceAnswer;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;

class StraightCaseTest extends Scenario {

    private static final String NEW_PASSWORD = "nuova-Chiave7";

    @Test
    void N01_same_network_with_an_xml_device_from_submission_to_closure_without_a_person() {
        Person marco = people.requester();
        SimulatedDevice camera = xmlDevice();

        OpenCase opened = open(marco, request(camera));
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.findings()).isEmpty();
        assertThat(opened.actions()).contains("WITHDRAW", "REVEAL", "DOWNLOAD", "CONFIRM");

        String xml = opened.revealToken();
        assertThat(xml)
                .startsWith("<")
                .contains(opened.number(), camera.identity().serialNumber());
        assertThat(camera.reset(xml, NEW_PASSWORD)).isEqualTo(DeviceAnswer.ACCEPTED);
        assertThat(camera.password()).isEqualTo(NEW_PASSWORD);

        assertThat(opened.deviceAccepted().status()).isEqualTo(204);
        assertThat(opened.state()).isEqualTo("CLOSED");
        assertThat(opened.outcome()).isEqualTo("RESET_DONE");
        assertThat(opened.timeline()).containsExactly("OPENED", "TOKEN_READY", "REVEALED", "CLOSED");
        assertThat(opened.passed())
                .contains("readEvidence", "assessRequest", "issueToken", "closeAsDone", "resetDone")
                .doesNotContain("reviewRequest", "askForEvidence", "enterToken", "obtainToken", "closeAsExpired");
    }

    @Test
    void N02_same_network_with_a_code_device_closed_by_the_requester() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();

        OpenCase opened = open(marco, request(camera));
        String code = opened.revealToken();
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(camera.reset(code, NEW_PASSWORD)).isEqualTo(DeviceAnswer.ACCEPTED);

        opened.deviceAccepted();
        assertThat(opened.outcome()).isEqualTo("RESET_DONE");
        assertThat(marco.post(opened.path() + "/token/reveal").status()).isIn(409, 410);
    }

    @Test
    void N03_other_network_with_a_picture_of_the_qr_code_and_the_token_downloaded() {
        Person marco = people.requester();
        SimulatedDevice recorder = xmlDevice();
        EngineFormBody form = request(recorder)
                .with("connection", "OTHER_NETWORK")
                .without("featureCode")
                .withFile(
                        "featureCodePhoto", qrPicture(recorder.liveFeatureCode().orElseThrow()), "qr.png");

        OpenCase opened = open(marco, form);
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");

        Answer file = marco.get(opened.path() + "/token/file");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition").orElseThrow())
                .contains(recorder.identity().serialNumber() + "-reset.xml");
        assertThat(recorder.reset(file.text(), NEW_PASSWORD)).isEqualTo(DeviceAnswer.ACCEPTED);

        opened.deviceAccepted();
        assertThat(opened.outcome()).isEqualTo("RESET_DONE");
    }

    @Test
    void N03_the_exported_file_is_as_good_as_the_text() {
        SimulatedDevice recorder = codeDevice();
        EngineFormBody form = request(recorder).without("featureCode");
        recorder.exportFeatureCode();

        OpenCase opened =
                open(people.requester(), form.withFile("featureCodeFile", recorder.featureCodeFile(), "fc.xml"));

        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
    }

    @Test
    void E08_a_device_clock_that_says_1970_is_no_reason_to_refuse() {
        SimulatedDevice camera = device(DeviceKind.CODE, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        OpenCase opened = open(people.requester(), request(camera));

        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
    }

    @Test
    void E19_a_code_typed_in_lower_case_with_spaces_and_o_for_zero_is_taken_by_the_device() {
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(people.requester(), request(camera));

        String typed = opened.revealToken()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o');

        assertThat(camera.reset(typed, NEW_PASSWORD)).isEqualTo(DeviceAnswer.ACCEPTED);
    }

    @Test
    void E21_a_weak_new_password_does_not_use_the_token_up() {
        SimulatedDevice camera = xmlDevice();
        OpenCase opened = open(people.requester(), request(camera));
        String token = opened.revealToken();

        assertThat(camera.reset(token, "weak")).isEqualTo(DeviceAnswer.PASSWORD_WEAK);
        assertThat(camera.reset(token, NEW_PASSWORD)).isEqualTo(DeviceAnswer.ACCEPTED);
    }

    @Test
    void A07_a_device_refuses_a_token_altered_by_one_byte() throws IOException {
        SimulatedDevice camera = xmlDevice();
        OpenCase opened = open(people.requester(), request(camera));
        String serial = camera.identity().serialNumber();
        String token = opened.revealToken();

        String altered = token.replaceFirst(
                opened.number(), opened.number().substring(0, opened.number().length() - 1) + "X");

        assertThat(altered).isNotEqualTo(token).contains(serial);
        assertThat(camera.reset(altered, NEW_PASSWORD)).isEqualTo(DeviceAnswer.TOKEN_REFUSED);
        assertThat(camera.password()).isNotEqualTo(NEW_PASSWORD);
    }

    @Test
    void A08_G15_the_token_of_one_device_does_not_open_another() {
        SimulatedDevice camera = xmlDevice();
        SimulatedDevice other = xmlDevice();
        other.exportFeatureCode();
        OpenCase opened = open(people.requester(), request(camera));

        assertThat(other.reset(opened.revealToken(), NEW_PASSWORD)).isEqualTo(DeviceAnswer.TOKEN_REFUSED);
    }
}
