package org.resetdesk.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.retention.EndOfRetention;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What staff is told of a case in Cockpit, and what not. */
class CaseFileTest extends Scenario {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext desk;

    @Autowired
    ManagementService management;

    @Test
    void N07_the_file_of_a_case_tells_decisions_notices_tokens_and_the_audit_but_never_the_token() {
        Person marco = people.requester();
        Person sara = people.supportAgent();
        OpenCase opened = open(marco, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "label.png"));
        opened.complete(sara, "reviewRequest", new EngineFormBody().with("decision", "APPROVE"));
        String code = opened.revealToken();
        awaitSealed(sara, opened);

        JsonNode file = file(sara, opened);

        assertThat(file.path("caseNumber").asText()).isEqualTo(opened.number());
        assertThat(file.path("requester").path("name").asText()).isEqualTo("Test " + marco.id());
        assertThat(file.path("decisions")).hasSize(1);
        assertThat(file.path("decisions").path(0).path("by").path("id").asText())
                .isEqualTo(sara.id());
        assertThat(file.path("decisions").path(0).path("verdict").asText()).isEqualTo("APPROVE");
        assertThat(file.path("notices").toString()).contains(marco.id(), opened.number(), "\"posting\"");
        JsonNode token = file.path("tokens").path(0);
        assertThat(token.path("state").asText()).isEqualTo("LIVE");
        assertThat(token.path("kind").asText()).isEqualTo("CODE");
        assertThat(token.path("fingerprint").asText()).hasSize(12);
        assertThat(texts(file.path("audit"), "action"))
                .contains("case.opened", "evidence.received", "decision.made", "case.revealed");
        assertThat(texts(file.path("audit"), "seal")).isSubsetOf("SEALED", "SIGNED");
        assertThat(file.toString()).doesNotContain(code, code.replace("-", ""), "sealed\":\"");
    }

    @Test
    void G19_an_entry_that_was_changed_after_it_was_sealed_is_shown_as_broken_and_the_others_are_not() {
        Person sara = people.supportAgent();
        OpenCase opened = open(people.requester(), request(codeDevice()));
        awaitSealed(sara, opened);
        Long first = jdbc.queryForObject(
                "select min(id) from resetdesk.audit_entry where case_number = ?", Long.class, opened.number());

        pastTheDesk("update resetdesk.audit_entry set actor = actor || '!' where id = " + first);
        List<String> seals = texts(file(sara, opened).path("audit"), "seal");
        pastTheDesk("update resetdesk.audit_entry set actor = rtrim(actor, '!') where id = " + first);

        assertThat(seals.get(0)).isEqualTo("BROKEN");
        assertThat(seals.subList(1, seals.size())).isSubsetOf("SEALED", "SIGNED");
        assertThat(texts(file(sara, opened).path("audit"), "seal")).doesNotContain("BROKEN");
    }

    @Test
    void cases_are_found_by_number_serial_number_and_requester_closed_ones_too() {
        afterAllOtherCases();
        Person marco = people.requester();
        Person sara = people.supportAgent();
        SimulatedDevice recorder = codeDevice();
        String serial = recorder.identity().serialNumber();
        OpenCase closed = open(marco, request(recorder));
        closed.deviceAccepted();
        OpenCase other = open(people.requester(), request(codeDevice()));

        for (String query : List.of(
                closed.number(),
                closed.number().toLowerCase(),
                String.valueOf(Integer.parseInt(closed.number().substring(8))),
                serial,
                serial.substring(0, serial.length() - 1).toLowerCase(),
                marco.id(),
                "test " + marco.id(),
                marco.id().toUpperCase() + "@EXAMPLE")) {
            assertThat(found(sara, query)).as(query).contains(closed.number()).doesNotContain(other.number());
        }
        assertThat(found(sara, "")).contains(closed.number(), other.number());
        assertThat(found(sara, "nobody-is-called-this")).isEmpty();
        assertThat(found(sara, "%%%")).isEmpty();
    }

    @Test
    void P01_of_an_erased_case_the_frame_is_found_by_its_number_and_names_nobody() {
        Person marco = people.requester();
        SimulatedDevice recorder = codeDevice();
        OpenCase closed = open(marco, request(recorder));
        closed.deviceAccepted();
        clock.advance(Duration.ofDays(91));
        EndOfRetention.erase(desk);
        Person sara = people.supportAgent();

        JsonNode file = file(sara, closed);

        assertThat(found(sara, closed.number())).containsExactly(closed.number());
        assertThat(found(sara, recorder.identity().serialNumber())).isEmpty();
        assertThat(found(sara, marco.id())).isEmpty();
        assertThat(found(sara, "(erased)")).isEmpty();
        assertThat(file.path("requester").path("name").asText()).isEqualTo("(erased)");
        assertThat(file.path("tokens")).isEmpty();
        assertThat(file.path("notices")).isEmpty();
        assertThat(file.path("timeline")).isNotEmpty();
    }

    @Test
    void A13_nobody_but_staff_reads_files_searches_or_sees_how_the_desk_stands() {
        Person marco = people.requester();
        OpenCase own = open(marco, request(codeDevice()));

        for (Person other : List.of(marco, people.distributor(), people.administrator())) {
            for (String path : List.of("cases?query=" + own.number(), "cases/" + own.number(), "overview")) {
                assertThat(other.get("/api/cockpit/" + path).status()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void O04_the_overview_counts_failures_by_cause_whatever_numbers_stand_in_them() {
        for (String host : List.of("10.0.0.1", "10.0.0.27")) {
            OpenCase stuck = open(people.requester(), request(codeDevice()));
            fail(stuck, "no answer from " + host + " while the overview was tested");
        }

        JsonNode overview = people.supervisor().get("/api/cockpit/overview").json();

        assertThat(overview.path("incidents"))
                .filteredOn(each -> each.path("message").asText().contains("the overview was tested"))
                .singleElement()
                .satisfies(cause -> assertThat(cause.path("count").asInt()).isEqualTo(2));
        assertThat(texts(overview.path("states"), "state"))
                .containsExactly("IN_PROGRESS", "NEEDS_ACTION", "TO_CONFIRM");
        assertThat(overview.path("states").path(2).path("count").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void staff_may_know_how_many_tasks_wait_for_whom_without_being_allowed_to_read_them() {
        open(people.requester(), request(codeDevice()).withFile("labelPhoto", blankPhoto(), "label.png"));
        String report = "/engine-rest/task/report/candidate-group-count";

        JsonNode counts = people.supportAgent().get(report).json();

        assertThat(counts)
                .filteredOn(each -> each.path("groupName").asText().equals("support"))
                .singleElement()
                .satisfies(each -> assertThat(each.path("taskCount").asInt()).isPositive());
        assertThat(people.requester().get(report).status()).isEqualTo(403);
    }

    private void fail(OpenCase stuck, String message) {
        Job timer = management
                .createJobQuery()
                .processInstanceId(stuck.instanceId())
                .listPage(0, 1)
                .get(0);
        management.setJobRetries(timer.getId(), 0);
        jdbc.update(
                "update act_ru_incident set incident_msg_ = ? where proc_inst_id_ = ?", message, stuck.instanceId());
    }

    /** Other tests leave cases in days to come, and without a query the newest come first. */
    private void afterAllOtherCases() {
        OffsetDateTime newest =
                jdbc.queryForObject("select max(opened_at) from resetdesk.reset_case", OffsetDateTime.class);
        if (newest != null && newest.toInstant().isAfter(clock.instant())) {
            clock.setTo(newest.toInstant().plusSeconds(1));
        }
    }

    private void pastTheDesk(String change) {
        jdbc.execute("alter table resetdesk.audit_entry disable trigger audit_entry_stays");
        jdbc.execute(change);
        jdbc.execute("alter table resetdesk.audit_entry enable trigger audit_entry_stays");
    }

    private static void awaitSealed(Person reader, OpenCase opened) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !texts(file(reader, opened).path("audit"), "seal").contains("WAITING"));
    }

    private static JsonNode file(Person reader, OpenCase opened) {
        var answer = reader.get("/api/cockpit/cases/" + opened.number());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> found(Person reader, String query) {
        String path = "/api/cockpit/cases?query="
                + query.replace("%", "%25").replace(" ", "%20").replace("@", "%40");
        return texts(reader.get(path).json().path("items"), "caseNumber");
    }

    private static List<String> texts(JsonNode items, String member) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(member).asText())
                .toList();
    }
}
