package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.notice.Story;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where requesters stand, and until when they wait; seen through the interfaces. */
class QueueTest extends Scenario {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ResetCases cases;

    @Autowired
    private TransactionTemplate transaction;

    private OpenCase forReview(Person requester) {
        return open(requester, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "label.png"));
    }

    private static EngineFormBody decide(String decision) {
        return new EngineFormBody().with("decision", decision);
    }

    /** One agent, twelve minutes each: a desk whose pace is known. */
    private Person agentWhoHandled(int cases) {
        Person sara = people.supportAgent();
        List<OpenCase> queue = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            queue.add(forReview(people.requester()));
        }
        for (OpenCase each : queue) {
            clock.advance(Duration.ofMinutes(12));
            each.complete(sara, "reviewRequest", decide("APPROVE"));
        }
        return sara;
    }

    @Test
    void N08_a_case_that_waits_for_a_person_has_its_place_among_those_and_a_time_that_is_not_in_the_past() {
        agentWhoHandled(3);
        Person marco = people.requester();
        OpenCase first = forReview(people.requester());
        OpenCase second = forReview(marco);

        JsonNode seen = second.seenBy(marco);

        assertThat(seen.path("queuePosition").asInt()).isEqualTo(place(first) + 1);
        assertThat(estimate(seen)).isAfter(clock.instant());
        assertThat(seen.has("estimatedFrom")).isTrue();
        JsonNode item = marco.get("/api/cases").json().path("items").path(0);
        assertThat(item.path("queuePosition")).isEqualTo(seen.path("queuePosition"));
        assertThat(item.path("estimatedAt")).isEqualTo(seen.path("estimatedAt"));
    }

    @Test
    void N08_a_case_that_is_still_being_checked_is_not_behind_those_that_wait_for_a_person() {
        OpenCase ahead = submitted(people.requester(), request(codeDevice()));
        for (int i = 0; i < 3; i++) {
            forReview(people.requester());
        }
        OpenCase checked = submitted(people.requester(), request(codeDevice()));

        assertThat(checked.state()).isEqualTo("IN_PROGRESS");
        assertThat(place(checked)).isEqualTo(place(ahead) + 1);
    }

    @Test
    void N08_the_place_and_the_time_end_with_the_wait_whatever_ended_it() {
        Person sara = agentWhoHandled(3);
        for (String decision : List.of("APPROVE", "ASK_EVIDENCE", "REJECT")) {
            Person marco = people.requester();
            OpenCase opened = forReview(marco);
            assertThat(opened.seenBy(marco).path("estimatedAt").isTextual()).isTrue();

            opened.complete(
                    sara,
                    "reviewRequest",
                    decision.equals("APPROVE")
                            ? decide(decision)
                            : decide(decision).with("reasonCode", "label.unknown"));

            JsonNode seen = opened.seenBy(marco);
            assertThat(seen.path("queuePosition").isNull()).as(decision).isTrue();
            assertThat(seen.path("estimatedAt").isNull()).isTrue();
            assertThat(seen.path("estimatedFrom").isNull()).isTrue();
            assertThat(handledBy(opened)).containsExactly(sara.id());
        }
    }

    @Test
    void N08_a_case_that_was_withdrawn_was_not_handled_by_anybody() {
        Person marco = people.requester();
        OpenCase opened = forReview(marco);
        assertThat(marco.post(opened.path() + "/withdraw").status()).isEqualTo(204);

        assertThat(handledBy(opened)).isEmpty();
        assertThat(jdbc.sql("select count(*) from resetdesk.person_wait where case_number = ? and ended_at is null")
                        .param(opened.number())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void N08_a_claim_shows_who_is_at_work_and_giving_it_back_ends_that() {
        Person sara = people.supportAgent();
        OpenCase opened = forReview(people.requester());
        String task = "/engine-rest/task/" + opened.taskId("reviewRequest");

        assertThat(sara.post(task + "/claim", "{\"userId\":\"%s\"}".formatted(sara.id()))
                        .status())
                .isEqualTo(204);
        assertThat(takers(opened)).containsExactly(sara.id());

        assertThat(sara.post(task + "/unclaim", "{}").status()).isEqualTo(204);
        assertThat(takers(opened)).isEmpty();
    }

    @Test
    void N08_the_estimate_stands_while_nothing_happens_and_moves_on_when_its_time_has_passed() {
        agentWhoHandled(4);
        Person marco = people.requester();
        OpenCase opened = forReview(marco);
        Instant said = estimate(opened.seenBy(marco));

        clock.advance(Duration.ofSeconds(20));
        assertThat(estimate(opened.seenBy(marco))).isEqualTo(said);

        clock.setTo(said.plusSeconds(60));
        assertThat(estimate(opened.seenBy(marco))).isAfter(clock.instant());
    }

    @Test
    void O07_with_ten_times_the_cases_the_estimate_grows_and_nothing_is_lost() {
        forgetHowLongOthersWaited();
        agentWhoHandled(4);
        Person marco = people.requester();
        OpenCase early = forReview(marco);
        Duration quiet = Duration.between(clock.instant(), estimate(early.seenBy(marco)));
        int before = place(early);
        List<Story> crowd = new ArrayList<>();
        for (int i = 0; i < 10 * before; i++) {
            Story each = Story.open(cases, transaction, marco.id(), Language.IT);
            each.review();
            crowd.add(each);
        }
        OpenCase late = forReview(people.requester());
        Duration busy = Duration.between(clock.instant(), estimate(late.seenBy(people.supportAgent())));

        assertThat(busy).isGreaterThan(quiet.multipliedBy(3));
        assertThat(place(early)).isEqualTo(before);
        assertThat(place(late)).isEqualTo(before + crowd.size() + 1);
        assertThat(marco.get("/api/cases?state=IN_PROGRESS&size=1")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(crowd.size() + 1);

        crowd.forEach(each -> each.close(Outcome.WITHDRAWN));
        assertThat(place(late)).isEqualTo(before + 1);
        assertThat(Duration.between(clock.instant(), estimate(late.seenBy(people.supportAgent()))))
                .isLessThan(busy.dividedBy(2));
    }

    /** Other tests move the clock by days while a case waits: a desk with such a past has no pace that could be known. */
    private void forgetHowLongOthersWaited() {
        jdbc.sql("delete from resetdesk.person_wait where ended_at is not null").update();
    }

    private int place(OpenCase opened) {
        return opened.seenBy(people.supportAgent()).path("queuePosition").asInt();
    }

    private static Instant estimate(JsonNode seen) {
        return Instant.parse(seen.path("estimatedAt").asText());
    }

    private List<String> handledBy(OpenCase opened) {
        return jdbc.sql("select decided_by from resetdesk.person_wait where case_number = ? and decided_by is not null"
                        + " and ended_at is not null")
                .param(opened.number())
                .query(String.class)
                .list();
    }

    private List<String> takers(OpenCase opened) {
        return jdbc.sql("select taken_by from resetdesk.person_wait where case_number = ? and taken_by is not null")
                .param(opened.number())
                .query(String.class)
                .list();
    }
}
