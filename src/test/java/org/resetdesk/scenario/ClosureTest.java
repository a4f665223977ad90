package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;

class ClosureTest extends Scenario {

    @Test
    void E16_a_token_that_nobody_confirms_is_reminded_of_and_then_gone() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));

        clock.advance(Duration.ofHours(24).plusMinutes(1));
        opened.letTheDeskWork();
        assertThat(opened.timeline()).containsExactly("OPENED", "TOKEN_READY", "REMINDER");
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");

        clock.advance(Duration.ofHours(24));
        assertThat(marco.post(opened.path() + "/token/reveal").status()).isEqualTo(410);
        opened.letTheDeskWork();
        assertThat(opened.outcome()).isEqualTo("EXPIRED");
        assertThat(opened.timeline().stream().filter("REMINDER"::equals)).hasSize(1);
        assertThat(opened.passed()).contains("closeAsExpired").doesNotContain("closeAsDone");
    }

    @Test
    void E17_withdrawn_while_queued() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "l.png"));

        assertThat(marco.post(opened.path() + "/withdraw").status()).isEqualTo(204);

        assertThat(opened.outcome()).isEqualTo("WITHDRAWN");
        assertThat(opened.actions()).isEmpty();
        assertThat(instances
                        .createProcessInstanceQuery()
                        .processInstanceId(opened.instanceId())
                        .count())
                .isZero();
        assertThat(marco.post(opened.path() + "/withdraw").code()).isEqualTo("case.state");
    }

    @Test
    void E17_withdrawn_before_the_desk_has_looked_at_it() {
        Person marco = people.requester();
        Answer started = submit(marco, request(codeDevice()));
        String number = started.json().path("businessKey").asText();

        assertThat(marco.post("/api/cases/" + number + "/withdraw").status()).isEqualTo(204);

        assertThat(marco.get("/api/cases/" + number).json().path("outcome").asText())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void E17_G14_withdrawn_after_issue_the_token_is_gone() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));
        opened.revealToken();

        marco.post(opened.path() + "/withdraw");

        assertThat(opened.outcome()).isEqualTo("WITHDRAWN");
        assertThat(marco.post(opened.path() + "/token/reveal").status()).isIn(409, 410);
        assertThat(marco.get(opened.path() + "/token/file").status()).isIn(409, 410);
    }

    @Test
    void only_the_requester_withdraws() {
        OpenCase opened = open(people.requester(), request(codeDevice()));

        assertThat(people.requester().post(opened.path() + "/withdraw").status())
                .isEqualTo(404);
        assertThat(people.supportAgent().post(opened.path() + "/withdraw").status())
                .isEqualTo(404);
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
    }

    @Test
    void a_supervisor_revokes_at_any_time_with_a_reason_and_the_token_is_gone() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));
        Map<String, String> revocation = Map.of("reasonCode", "abuse.suspected", "comment", "Called the owner");

        assertThat(people.supportAgent()
                        .post(opened.path() + "/revoke", revocation)
                        .status())
                .isEqualTo(403);
        assertThat(marco.post(opened.path() + "/revoke", revocation).status()).isEqualTo(403);
        Person elena = people.supervisor();
        assertThat(elena.post(opened.path() + "/revoke", Map.of()).code()).isEqualTo("decision.no-reason");
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");

        assertThat(elena.post(opened.path() + "/revoke", revocation).status()).isEqualTo(204);
        assertThat(opened.outcome()).isEqualTo("REJECTED");
        assertThat(marco.post(opened.path() + "/token/reveal").status()).isIn(409, 410);
    }

    @Test
    void E11_G7_the_same_challenge_twice_is_one_live_case_and_the_other_closes_as_duplicate() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        EngineFormBody form = request(camera);
        OpenCase first = open(marco, form);

        OpenCase second = open(marco, form);

        assertThat(second.outcome()).isEqualTo("DUPLICATE");
        assertThat(second.passed()).contains("closeAsDuplicate").doesNotContain("issueToken");
        assertThat(first.state()).isEqualTo("TO_CONFIRM");
    }

    @Test
    void E11_the_challenge_of_a_closed_case_has_to_be_made_anew() {
        Person marco = people.requester();
        EngineFormBody form = request(codeDevice());
        open(marco, form).deviceAccepted();

        OpenCase again = open(marco, form);

        assertThat(again.state()).isEqualTo("NEEDS_ACTION");
        assertThat(again.findings()).containsExactly("feature-code.reused");
    }

    @Test
    void E12_a_new_challenge_of_a_device_with_an_open_case_is_pointed_to_that_case() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase first = open(marco, request(camera));

        Answer second = submit(marco, request(camera));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("submission.case-open");
        assertThat(second.text()).contains(first.number());
        assertThat(marco.get("/api/cases").json().path("total").asInt()).isEqualTo(1);
    }
}
