package org.resetdesk.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.account.Role;
import org.resetdesk.notice.Readers;
import org.resetdesk.notice.Story;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCases;
import org.resetdesk.tracking.CasePage;
import org.resetdesk.tracking.CaseSummary;
import org.resetdesk.tracking.CaseView;
import org.resetdesk.tracking.TimelineEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class CasesTest {

    private static final Instant UNTIL = Instant.parse("2030-01-15T12:00:00Z");

    @Autowired
    ResetCases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    CaseController controller;

    Readers people;

    @Autowired
    void readers(IdentityService identities) {
        people = new Readers(identities);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_requester_lists_his_own_cases_newest_first_and_nobody_elses() {
        people.requester("lister", "Li", "Ster");
        Story first = open("lister");
        Story second = open("lister");
        open(people.requester("list-other", "O", "Ther"));

        people.logIn("lister");
        CasePage page = controller.list("", 0, 1);

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items())
                .extracting(CaseSummary::caseNumber)
                .containsExactly(second.number().value());
        assertThat(controller.list("", 1, 1).items())
                .extracting(CaseSummary::caseNumber)
                .containsExactly(first.number().value());
        assertThat(controller.list("", 7, 1)).isEqualTo(new CasePage(List.of(), 2));
    }

    @Test
    void the_list_can_be_narrowed_to_one_state_and_knows_no_other() {
        people.requester("narrow", "Na", "Rrow");
        Story closed = open("narrow");
        closed.close(Outcome.WITHDRAWN);
        open("narrow");
        people.logIn("narrow");

        assertThat(controller.list("CLOSED", 0, 20).items())
                .extracting(CaseSummary::caseNumber, CaseSummary::outcome)
                .containsExactly(tuple(closed.number().value(), Outcome.WITHDRAWN));
        assertThatThrownBy(() -> controller.list("closed", 0, 20)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.code()).isEqualTo("cases.state");
        });
    }

    @Test
    void staff_see_every_case_and_others_none() {
        Story story = open(people.requester("seen", "Se", "En"));

        people.logIn(people.join("agent-list", "Aldo", "Agente", "agent-list@desk.example", Role.SUPPORT));
        assertThat(controller.list("IN_PROGRESS", 0, 100).items())
                .extracting(CaseSummary::caseNumber)
                .contains(story.number().value());

        for (Role role : new Role[] {Role.APPLICANT, Role.DISTRIBUTOR, Role.ADMINISTRATOR}) {
            people.logIn(people.join("none-" + role.group(), "No", "Body", role.group() + "@desk.example", role));
            assertThat(controller.list("", 0, 20)).isEqualTo(new CasePage(List.of(), 0));
            assertUnknown(story.number().value());
        }
    }

    @Test
    void A05_a_foreign_case_answers_as_one_that_does_not_exist() {
        Story story = open(people.requester("private", "Pri", "Vate"));
        people.logIn(people.requester("guesser", "Gue", "Sser"));

        assertUnknown(story.number().value());
        assertUnknown("RD-2026-999999999");
        assertUnknown("RD-nonsense");
    }

    @Test
    void a_case_has_exactly_the_members_of_the_contract() {
        Story story = open(people.requester("members", "Mem", "Bers"));
        story.tokenReady(UNTIL);
        people.logIn("members");

        JsonNode view = json.valueToTree(controller.one(story.number().value()));
        JsonNode item =
                json.valueToTree(controller.list("", 0, 20)).get("items").get(0);

        String[] summary = {
            "caseNumber",
            "state",
            "outcome",
            "connection",
            "serialNumber",
            "model",
            "openedAt",
            "updatedAt",
            "queuePosition",
            "estimatedAt",
            "estimatedFrom"
        };
        assertThat(item.fieldNames()).toIterable().containsExactlyInAnyOrder(summary);
        assertThat(view.fieldNames())
                .toIterable()
                .contains(summary)
                .contains("timeline", "findings", "evidence", "actions", "token", "shares")
                .hasSize(summary.length + 6);
        assertThat(view.get("queuePosition").isNull()).isTrue();
        assertThat(view.get("state").asText()).isEqualTo("TO_CONFIRM");
        assertThat(view.get("openedAt").asText()).endsWith("Z");
    }

    @Test
    void N08_the_place_in_the_queue_is_kept_while_the_requester_is_asked() {
        people.requester("queue", "Que", "Ue");
        Story asked = open("queue");
        Story later = open("queue");
        people.logIn("queue");
        int before = position(later);

        assertThat(position(asked)).isEqualTo(before - 1);

        asked.askForEvidence("picture.motion", null, UNTIL);
        assertThat(view(asked).summary().queuePosition()).isNull();
        assertThat(view(asked).summary().estimatedAt()).isNull();
        assertThat(position(later)).isEqualTo(before - 1);

        asked.step(Kind.EVIDENCE_RECEIVED, "queue", Map.of(), it -> it.resume(cases.now()));
        assertThat(position(asked)).isEqualTo(before - 1);
        assertThat(position(later)).isEqualTo(before);
    }

    @Test
    void N08_an_estimate_is_given_once_three_cases_were_handled() {
        people.requester("estimate", "Esti", "Mate");
        for (int i = 0; i < 3; i++) {
            open("estimate").tokenReady(UNTIL);
        }
        Story waiting = open("estimate");
        people.logIn("estimate");

        CaseSummary summary = view(waiting).summary();

        assertThat(summary.estimatedAt()).isNotNull().isAfterOrEqualTo(summary.openedAt());
        assertThat(controller.list("", 0, 20).items().get(0).estimatedAt()).isNotNull();
    }

    @Test
    void N08_the_timeline_tells_staff_who_did_it_and_the_requester_only_that_an_agent_did() {
        people.join("agent-line", "Carla", "Operatrice", "agent-line@desk.example", Role.SUPPORT);
        Story story = open(people.requester("line", "Li", "Ne"));
        story.step(
                Kind.EVIDENCE_REQUESTED,
                "agent-line",
                Map.of("until", UNTIL.toString()),
                it -> it.awaitEvidence(cases.now()));
        story.step(Kind.EVIDENCE_RECEIVED, "line", Map.of(), it -> it.resume(cases.now()));
        story.step(Kind.IN_REVIEW, Map.of(), it -> it);
        story.close(Outcome.WITHDRAWN);

        people.logIn("line");
        assertThat(view(story).timeline())
                .extracting(TimelineEntry::text)
                .containsExactly(
                        "Richiesta aperta",
                        "Chiesto ciò che manca (un operatore)",
                        "Arrivato ciò che mancava",
                        "In esame da parte di una persona",
                        "Richiesta annullata");
        assertThat(json.valueToTree(view(story)).toString()).doesNotContain("Carla", "agent-line");

        people.logIn("agent-line");
        assertThat(view(story).timeline())
                .extracting(TimelineEntry::text)
                .contains("Chiesto ciò che manca (Carla Operatrice)", "Richiesta aperta (Li Ne)");
    }

    @Test
    void a_step_that_is_rolled_back_leaves_no_trace() {
        Story story = open(people.requester("no-trace", "No", "Trace"));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    story.close(Outcome.WITHDRAWN);
                    throw new IllegalStateException("after the step");
                }))
                .hasMessage("after the step");

        assertThat(jdbc.sql("select event from resetdesk.timeline_entry where case_number = ?")
                        .param(story.number().value())
                        .query(String.class)
                        .list())
                .containsExactly("OPENED");
        assertThat(cases.get(story.number()).state()).isEqualTo(CaseState.IN_PROGRESS);
    }

    private void assertUnknown(String caseNumber) {
        assertThatThrownBy(() -> controller.one(caseNumber)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(404);
            assertThat(refusal.code()).isEqualTo("case.unknown");
        });
    }

    private CaseView view(Story story) {
        return controller.one(story.number().value());
    }

    private int position(Story story) {
        return Objects.requireNonNull(view(story).summary().queuePosition());
    }

    private Story open(String requester) {
        return Story.open(cases, transaction, requester, Language.IT);
    }
}
