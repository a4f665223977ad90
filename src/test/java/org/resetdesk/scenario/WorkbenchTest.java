package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.process.ClaimsAtOnce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What agents and supervisors have at hand beside the decision itself. */
class WorkbenchTest extends Scenario {

    @Autowired
    ApplicationContext context;

    private OpenCase caseForReview(Person requester, SimulatedDevice device) {
        return open(requester, request(device).withFile("labelPhoto", blankPhoto(), "label.png"));
    }

    private void claim(Person agent, OpenCase opened) {
        assertThat(agent.post(
                                "/engine-rest/task/" + opened.taskId("reviewRequest") + "/claim",
                                "{\"userId\":\"" + agent.id() + "\"}")
                        .status())
                .isEqualTo(204);
    }

    private String holder(OpenCase opened) {
        return String.valueOf(engine.getTaskService()
                .createTaskQuery()
                .taskId(opened.taskId("reviewRequest"))
                .singleResult()
                .getAssignee());
    }

    @Test
    void O01_what_an_agent_took_and_left_for_half_an_hour_goes_back_to_everybody_and_what_he_works_on_does_not() {
        Person sara = people.supportAgent();
        Person luca = people.supportAgent();
        sara.put("/api/account", Map.of("language", "en"));
        OpenCase left = caseForReview(people.requester(), codeDevice());
        OpenCase atWork = caseForReview(people.requester(), codeDevice());
        claim(sara, left);
        claim(luca, atWork);

        clock.advance(Duration.ofMinutes(20));
        assertThat(luca.post(atWork.path() + "/presence").status()).isEqualTo(204);
        ClaimsAtOnce.giveBackIdle(context);
        assertThat(holder(left)).isEqualTo(sara.id());

        clock.advance(Duration.ofMinutes(11));
        ClaimsAtOnce.giveBackIdle(context);
        assertThat(holder(left)).isEqualTo("null");
        assertThat(holder(atWork)).isEqualTo(luca.id());
        assertThat(left.seenBy(luca).path("queuePosition").asInt()).isPositive();
        String returned = "Request " + left.number() + ", which you had claimed, is open to everybody again";
        assertThat(sara.get("/api/messages").text()).containsOnlyOnce(returned);
        assertThat(luca.get("/api/messages").text()).doesNotContain("which you had claimed");

        claim(luca, left);
        assertThat(left.complete(sara, "reviewRequest", new EngineFormBody().with("decision", "APPROVE"))
                        .code())
                .isEqualTo("task.taken");
    }

    @Test
    void only_staff_are_present_at_a_case_and_see_what_is_around_it() {
        Person marco = people.requester();
        OpenCase opened = caseForReview(marco, codeDevice());
        assertThat(marco.post(opened.path() + "/presence").status()).isEqualTo(403);
        assertThat(marco.get(opened.path() + "/background").status()).isEqualTo(403);
        assertThat(people.requester().get(opened.path() + "/background").status())
                .isEqualTo(404);
        assertThat(people.administrator().get(opened.path() + "/background").status())
                .isEqualTo(404);
    }

    @Test
    void N07_staff_read_the_rule_behind_each_finding_and_requesters_do_not() {
        Person marco = people.requester();
        OpenCase opened = caseForReview(marco, codeDevice());

        JsonNode finding = opened.seenBy(people.supportAgent()).path("findings").path(0);
        assertThat(finding.path("code").asText()).isEqualTo("label.unknown");
        assertThat(finding.path("rule").path("id").asText()).isEqualTo("labelUnknown");
        assertThat(finding.path("rule").path("words").asText()).isNotBlank();
        assertThat(finding.path("rule").path("version").asText()).isEqualTo("1");
        assertThat(opened.seenBy(marco).path("findings").toString())
                .contains("label.unknown")
                .doesNotContain("rule");
    }

    @Test
    void E13_an_agent_sees_the_other_cases_of_the_device_and_of_the_requester_apart() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase elsewhere = open(people.requester(), request(camera));
        OpenCase another = caseForReview(marco, codeDevice());
        OpenCase opened = open(marco, request(camera));
        assertThat(opened.findings()).isEmpty();

        JsonNode around =
                people.supportAgent().get(opened.path() + "/background").json();
        assertThat(around.path("requester").asText()).isEqualTo(marco.id());
        assertThat(around.path("deviceCases")).hasSize(1);
        assertThat(around.path("deviceCases").path(0).path("caseNumber").asText())
                .isEqualTo(elsewhere.number());
        assertThat(around.path("deviceCases").path(0).path("sameRequester").asBoolean())
                .isFalse();
        assertThat(around.path("requesterCases")).hasSize(1);
        assertThat(around.path("requesterCases").path(0).path("caseNumber").asText())
                .isEqualTo(another.number());
        assertThat(around.has("deviceFlag")).isFalse();
    }

    @Test
    void a_flagged_device_is_looked_at_by_two_people_until_the_flag_is_taken_away() {
        Person elena = people.supervisor();
        SimulatedDevice camera = codeDevice();
        String serial = camera.identity().serialNumber();
        Map<String, String> flag = Map.of("kind", "DEVICE", "value", serial, "reasonCode", "abuse.suspected");
        assertThat(elena.post("/api/flags", flag).status()).isEqualTo(204);
        assertThat(elena.get("/api/flags").text()).contains(serial, elena.id());

        Person marco = people.requester();
        OpenCase opened = open(marco, request(camera));
        assertThat(opened.seenBy(elena).path("findings").toString()).contains("flag.device");
        assertThat(marco.get(opened.path()).text()).doesNotContain("flag.device");
        opened.complete(people.supportAgent(), "reviewRequest", new EngineFormBody().with("decision", "APPROVE"));
        assertThat(opened.state()).isEqualTo("IN_PROGRESS");
        assertThat(opened.taskId("approveRequest")).isNotBlank();
        assertThat(elena.post(opened.path() + "/revoke", Map.of("reasonCode", "abuse.suspected"))
                        .status())
                .isEqualTo(204);
        assertThat(opened.outcome()).isEqualTo("REJECTED");

        assertThat(elena.delete("/api/flags", flag).status()).isEqualTo(204);
        assertThat(elena.delete("/api/flags", flag).code()).isEqualTo("flag.unknown");
        assertThat(open(marco, request(camera)).state()).isEqualTo("TO_CONFIRM");
    }

    @Test
    void flags_are_for_supervisors_and_need_a_kind_a_value_and_a_reason() {
        Person elena = people.supervisor();
        assertThat(people.supportAgent().get("/api/flags").status()).isEqualTo(403);
        assertThat(people.requester()
                        .post("/api/flags", Map.of("kind", "ACCOUNT", "value", "x", "reasonCode", "other"))
                        .status())
                .isEqualTo(403);
        assertThat(elena.post("/api/flags", Map.of("kind", "HOUSE", "value", "x", "reasonCode", "other"))
                        .code())
                .isEqualTo("flag.kind");
        assertThat(elena.post("/api/flags", Map.of("kind", "ACCOUNT", "value", " ", "reasonCode", "other"))
                        .code())
                .isEqualTo("flag.value");
        assertThat(elena.post("/api/flags", Map.of("kind", "ACCOUNT", "value", "x", "reasonCode", "because"))
                        .code())
                .isEqualTo("decision.unknown-reason");
        assertThat(elena.post("/api/flags", Map.of("kind", "ACCOUNT", "value", "x"))
                        .code())
                .isEqualTo("decision.no-reason");
    }

    @Test
    void every_coded_reason_is_there_in_both_languages() {
        JsonNode reasons = people.supportAgent().get("/api/reasons").json().path("items");
        assertThat(reasons.size()).isGreaterThan(20);
        for (JsonNode reason : reasons) {
            assertThat(reason.path("it").asText())
                    .isNotBlank()
                    .isNotEqualTo(reason.path("en").asText());
        }
    }
}
