package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.device.SimulatedDevice;

class ReviewTest extends Scenario {

    private static EngineFormBody decide(String decision) {
        return new EngineFormBody().with("decision", decision);
    }

    private static EngineFormBody decide(String decision, String reasonCode) {
        return decide(decision).with("reasonCode", reasonCode);
    }

    private OpenCase caseWithUnreadableLabel(Person requester) {
        return open(requester, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "label.png"));
    }

    @Test
    void N07_an_unreadable_label_is_looked_at_by_an_agent_who_approves_and_the_token_follows() {
        Person marco = people.requester();
        Person sara = people.supportAgent();
        OpenCase opened = caseWithUnreadableLabel(marco);
        assertThat(opened.state()).isEqualTo("IN_PROGRESS");
        assertThat(opened.findings()).startsWith("label.unknown").contains("picture.no-code");

        JsonNode seen = opened.seenBy(sara);
        assertThat(seen.path("evidence")).hasSize(2);
        String label = seen.path("evidence").path(0).path("id").asText();
        assertThat(sara.get(opened.path() + "/evidence/" + label).status()).isEqualTo(200);

        assertThat(opened.complete(sara, "reviewRequest", decide("APPROVE")).status())
                .isEqualTo(204);
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.timeline()).containsExactly("OPENED", "IN_REVIEW", "TOKEN_READY");
        assertThat(opened.passed()).contains("reviewRequest", "issueToken").doesNotContain("approveRequest");
    }

    @Test
    void E01_what_was_measured_in_a_photo_is_for_staff_and_not_for_the_requester() {
        Person marco = people.requester();
        OpenCase opened = caseWithUnreadableLabel(marco);

        assertThat(opened.seenBy(people.supportAgent()).path("findings").toString())
                .contains("picture.too-dark", "\"measured\":{", "\"brightest\":");
        assertThat(opened.seenBy(marco).path("findings").toString())
                .contains("picture.too-dark")
                .doesNotContain("measured", "limit");
    }

    @Test
    void N08_what_was_noticed_says_to_wait_only_while_the_desk_has_the_next_move() {
        Person marco = people.requester();
        OpenCase opened = caseWithUnreadableLabel(marco);
        assertThat(noticed(opened, marco)).contains("per ora non devi fare nulla");

        opened.complete(people.supportAgent(), "reviewRequest", decide("ASK_EVIDENCE", "label.unknown"));

        assertThat(opened.state()).isEqualTo("NEEDS_ACTION");
        assertThat(noticed(opened, marco))
                .contains("Fotografala da vicino")
                .doesNotContain("non devi fare nulla", "Una persona guarda");
        assertThat(opened.seenBy(marco).path("awaited").path("reason").toString())
                .contains("Invia una foto nitida");

        marco.post(opened.path() + "/withdraw");
        assertThat(opened.state()).isEqualTo("CLOSED");
        assertThat(noticed(opened, marco))
                .contains("non è stato possibile leggere")
                .doesNotContain("non devi fare nulla", "Fotografala");
    }

    private static String noticed(OpenCase opened, Person reader) {
        return opened.seenBy(reader).path("findings").toString();
    }

    @Test
    void E18_a_rejection_says_why_and_ends_the_case() {
        Person marco = people.requester();
        OpenCase opened = caseWithUnreadableLabel(marco);

        opened.complete(people.supportAgent(), "reviewRequest", decide("REJECT", "ownership.doubtful"));

        assertThat(opened.state()).isEqualTo("CLOSED");
        assertThat(opened.outcome()).isEqualTo("REJECTED");
        assertThat(opened.seenBy(marco).path("timeline").toString()).contains("autorizzato a reimpostare");
        assertThat(marco.get("/api/messages").text()).contains(opened.number());
        assertThat(opened.passed()).contains("closeAsRejected").doesNotContain("issueToken", "announceToken");
    }

    @Test
    void a_decision_that_cannot_be_is_refused_and_the_task_stays() {
        OpenCase opened = caseWithUnreadableLabel(people.requester());
        Person sara = people.supportAgent();

        assertThat(opened.complete(sara, "reviewRequest", decide("MAYBE")).code())
                .isEqualTo("decision.unknown");
        assertThat(opened.complete(sara, "reviewRequest", decide("REJECT")).code())
                .isEqualTo("decision.no-reason");
        assertThat(opened.complete(sara, "reviewRequest", decide("REJECT", "because"))
                        .code())
                .isEqualTo("decision.unknown-reason");
        assertThat(opened.complete(sara, "reviewRequest", decide("REJECT", "other"))
                        .code())
                .isEqualTo("decision.no-comment");

        assertThat(opened.taskId("reviewRequest")).isNotBlank();
        assertThat(opened.state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void A06_a_forged_feature_code_is_never_automatic_and_cannot_be_approved() {
        SimulatedDevice camera = xmlDevice();
        String forged =
                camera.exportFeatureCode().replaceFirst("\\.[^.]+$", ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        Person elena = people.supervisor();
        OpenCase opened = open(people.requester(), request(camera).with("featureCode", forged));

        assertThat(opened.findings()).startsWith("feature-code.forged");
        assertThat(opened.seenBy(elena).path("serialNumber").isNull()).isTrue();
        assertThat(opened.complete(people.supportAgent(), "reviewRequest", decide("APPROVE"))
                        .code())
                .isEqualTo("decision.no-valid-feature-code");
        assertThat(opened.passed()).doesNotContain("issueToken");
        assertThat(elena.get("/api/messages").text()).contains(opened.number());
    }

    @Test
    void a_second_person_approves_where_the_table_says_so_and_never_the_reviewer_himself() {
        Person sara = people.in(Role.SUPPORT, Role.SUPERVISOR);
        OpenCase opened = caseThatDiffersTwice();

        opened.complete(sara, "reviewRequest", decide("APPROVE"));
        assertThat(opened.passed()).doesNotContain("issueToken");
        assertThat(opened.complete(sara, "approveRequest", decide("APPROVE")).code())
                .isEqualTo("task.own-decision");

        opened.complete(people.supervisor(), "approveRequest", decide("APPROVE"));
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
    }

    private OpenCase caseThatDiffersTwice() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(marco, request(camera).withFile("labelPhoto", labelPhoto(codeDevice()), "l.jpg"));
        opened.complete(
                marco,
                "provideEvidence",
                new EngineFormBody().withFile("labelPhoto", labelPhoto(codeDevice()), "again.jpg"));
        return opened;
    }

    @Test
    void a_supervisor_may_ask_for_evidence_or_reject_as_second_person() {
        Person elena = people.supervisor();
        OpenCase asked = caseThatDiffersTwice();
        asked.complete(people.supportAgent(), "reviewRequest", decide("APPROVE"));
        asked.complete(elena, "approveRequest", decide("ASK_EVIDENCE", "label.differs"));
        assertThat(asked.state()).isEqualTo("NEEDS_ACTION");

        OpenCase rejected = caseThatDiffersTwice();
        rejected.complete(people.supportAgent(), "reviewRequest", decide("APPROVE"));
        rejected.complete(elena, "approveRequest", decide("REJECT", "abuse.suspected"));
        assertThat(rejected.outcome()).isEqualTo("REJECTED");
    }

    @Test
    void A12_an_agent_decides_no_case_that_he_opened_himself() {
        Person sara = people.in(Role.REQUESTER, Role.SUPPORT);
        OpenCase opened = caseWithUnreadableLabel(sara);
        String task = opened.taskId("reviewRequest");

        assertThat(opened.complete(sara, "reviewRequest", decide("APPROVE")).code())
                .isEqualTo("task.own-case");
        Answer claim = sara.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + sara.id() + "\"}");
        assertThat(claim.status()).isEqualTo(403);
        assertThat(claim.code()).isEqualTo("task.own-case");
        assertThat(opened.state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void O01_who_claims_second_is_told_who_was_first_and_when() {
        OpenCase opened = caseWithUnreadableLabel(people.requester());
        Person sara = people.supportAgent();
        Person luca = people.supportAgent();
        String claim = "/engine-rest/task/" + opened.taskId("reviewRequest") + "/claim";

        assertThat(sara.post(claim, "{\"userId\":\"" + sara.id() + "\"}").status())
                .isEqualTo(204);
        Answer second = luca.post(claim, "{\"userId\":\"" + luca.id() + "\"}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("task.taken");
        assertThat(second.json().path("by").asText()).isEqualTo(sara.id());
        assertThat(second.json().path("at").asText()).startsWith("20");
        assertThat(opened.complete(luca, "reviewRequest", decide("APPROVE")).status())
                .isEqualTo(409);
        assertThat(opened.complete(sara, "reviewRequest", decide("APPROVE")).status())
                .isEqualTo(204);
    }

    @Test
    void O01_who_decides_twice_is_told_that_he_did_it_himself() {
        OpenCase opened = caseWithUnreadableLabel(people.requester());
        Person sara = people.supportAgent();
        String submit = "/engine-rest/task/" + opened.taskId("reviewRequest") + "/submit-form";
        assertThat(sara.post(submit, decide("APPROVE").json()).status()).isEqualTo(204);

        Answer again = sara.post(submit, decide("REJECT", "other").json());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("task.taken");
        assertThat(again.text()).contains("Lo hai già fatto tu").doesNotContain("Qualcun altro");
        assertThat(people.supportAgent().post(submit, decide("APPROVE").json()).text())
                .contains("Qualcun altro è arrivato prima: " + sara.id());
        opened.letTheDeskWork();
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
    }

    @Test
    void staff_see_which_codes_were_read_where_and_requesters_do_not() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        SimulatedDevice other = codeDevice();
        OpenCase opened = open(marco, request(camera).withFile("labelPhoto", labelPhoto(other), "l.jpg"));

        JsonNode label = opened.seenBy(people.supportAgent()).path("evidence").path(0);
        assertThat(label.path("width").asInt()).isEqualTo(1600);
        assertThat(label.path("height").asInt()).isEqualTo(1200);
        JsonNode code = label.path("codes").path(0);
        assertThat(code.path("text").asText()).contains(other.identity().serialNumber());
        assertThat(code.path("format").asText()).isNotBlank();
        assertThat(code.path("match").asText()).isEqualTo("DIFFERS");
        assertThat(code.path("outline").size()).isGreaterThanOrEqualTo(2);
        assertThat(code.path("outline").path(0).path("x").asInt()).isBetween(0, 1600);
        assertThat(label.path("device").path("serialNumber").asText())
                .isEqualTo(other.identity().serialNumber());
        JsonNode featureCode =
                opened.seenBy(people.supportAgent()).path("evidence").path(1);
        assertThat(featureCode.path("device").path("serialNumber").asText())
                .isEqualTo(camera.identity().serialNumber());
        assertThat(featureCode.path("device").path("model").asText()).isEqualTo("RD-CAM-4");
        assertThat(featureCode.has("width")).isFalse();

        for (JsonNode piece : opened.seenBy(marco).path("evidence")) {
            assertThat(piece.fieldNames()).toIterable().containsExactly("id", "purpose", "receivedAt", "current");
        }
    }

    @Test
    void G6_of_sixteen_decisions_at_once_one_succeeds_and_fifteen_are_told_who_was_first() throws Exception {
        OpenCase opened = caseWithUnreadableLabel(people.requester());
        String submit = "/engine-rest/task/" + opened.taskId("reviewRequest") + "/submit-form";
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            var agents =
                    IntStream.range(0, 16).mapToObj(i -> people.supportAgent()).toList();
            var answers = threads.invokeAll(agents.stream()
                    .map(agent -> (Callable<Answer>)
                            () -> agent.post(submit, decide("APPROVE").json()))
                    .toList());
            int succeeded = 0;
            for (var answer : answers) {
                if (answer.get().status() == 204) {
                    succeeded++;
                } else {
                    assertThat(answer.get().code()).as(answer.get().text()).isEqualTo("task.taken");
                    assertThat(answer.get().json().path("by").asText()).isNotBlank();
                }
            }
            assertThat(succeeded).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        opened.letTheDeskWork();
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
    }

    @Test
    void O02_a_review_past_its_target_time_reaches_the_supervisors_and_the_task_stays() {
        Person elena = people.supervisor();
        OpenCase opened = caseWithUnreadableLabel(people.requester());
        assertThat(elena.get("/api/messages").text()).doesNotContain(opened.number());

        clock.advance(java.time.Duration.ofHours(4).plusMinutes(1));
        opened.letTheDeskWork();

        assertThat(elena.get("/api/messages").text()).contains(opened.number());
        assertThat(opened.taskId("reviewRequest")).isNotBlank();
    }
}
