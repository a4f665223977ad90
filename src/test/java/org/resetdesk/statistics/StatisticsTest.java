package org.resetdesk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.retention.EndOfRetention;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures of days of which nobody else has cases: what was done now is moved there. */
class StatisticsTest extends Scenario {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext desk;

    @Test
    void P01_cases_are_counted_by_day_outcome_reason_and_hour_and_erased_ones_still_are() {
        LocalDate day = LocalDate.of(2025, 2, 3);
        Person supervisor = people.supervisor();
        Person marco = people.requester();
        OpenCase straight = open(marco, request(codeDevice()));
        straight.deviceAccepted();
        OpenCase rejected = doubtful(marco);
        rejected.complete(people.supportAgent(), "reviewRequest", reject());
        OpenCase withdrawn = open(marco, request(codeDevice()));
        marco.post(withdrawn.path() + "/withdraw");
        moveTo(day, straight, rejected, withdrawn);

        JsonNode figures = figures(supervisor, day);

        assertThat(figures.path("opened").asInt()).isEqualTo(3);
        assertThat(figures.path("closed").asInt()).isEqualTo(3);
        assertThat(figures.path("days")).hasSize(1);
        assertThat(figures.path("hours").path(9).path("opened").asInt()).isEqualTo(3);
        assertThat(cases(figures.path("outcomes"), "outcome", "RESET_DONE")).isEqualTo(1);
        assertThat(cases(figures.path("outcomes"), "outcome", "WITHDRAWN")).isEqualTo(1);
        assertThat(figures.path("reasons")).hasSize(1);
        assertThat(figures.path("reasons").path(0).path("code").asText()).isEqualTo("ownership.doubtful");
        assertThat(figures.path("reasons").path(0).path("rejected").asInt()).isEqualTo(1);
        assertThat(figures.path("handled").path("cases").asInt())
                .as("a withdrawn case was handled by nobody")
                .isEqualTo(2);
        assertThat(figures.path("handled").path("alone").asInt()).isEqualTo(1);
        assertThat(cases(figures.path("tokenTimes"), "way", "ALL")).isEqualTo(2);
        assertThat(cases(figures.path("tokenTimes"), "way", "ALONE")).isEqualTo(2);
        assertThat(figures.path("photos").path("photos").asInt()).isEqualTo(3);
        assertThat(figures.path("photos").path("refused").asInt()).isEqualTo(1);
        assertThat(figures.path("photos").path("faults").toString()).contains("picture.no-code", "\"photos\":1");

        EndOfRetention.erase(desk);

        assertThat(figures(supervisor, day)).isEqualTo(figures);
        assertThat(supervisor.get(straight.path()).json().has("erasedAt")).isTrue();
    }

    @Test
    void G24_the_file_holds_the_same_figures_and_no_formula() {
        LocalDate day = LocalDate.of(2025, 2, 10);
        Person supervisor = people.supervisor();
        OpenCase opened = open(people.requester(), request(codeDevice()));
        moveTo(day, opened);
        jdbc.update(
                "update resetdesk.reset_case set model = '=HYPERLINK(\"http://x\")' where case_number = ?",
                opened.number());

        var answer = supervisor.get("/api/statistics.csv?from=" + day + "&to=" + day);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition").orElse(""))
                .contains("attachment", "resetdesk-2025-02-10-2025-02-10.csv");
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.text().lines())
                .contains(
                        "\"cases.opened\";\"2025-02-10\";\"\";1;1",
                        "\"model\";\"'=HYPERLINK(\"\"http://x\"\")\";\"\";1;1")
                .noneMatch(line -> line.matches("(.*;)?\"?[=+@].*"));
    }

    @Test
    void statistics_are_for_supervisors_alone() {
        for (Person other : List.of(people.supportAgent(), people.requester(), people.administrator())) {
            assertThat(other.get("/api/statistics").status()).isEqualTo(403);
            assertThat(other.get("/api/statistics.csv").status()).isEqualTo(403);
        }
        assertThat(people.supervisor().get("/api/statistics").json().path("days"))
                .hasSize(30);
    }

    @Test
    void a_span_that_cannot_be_is_refused() {
        Person supervisor = people.supervisor();

        for (String span : List.of("from=2025-02-02&to=2025-02-01", "from=2020-01-01&to=2025-01-01")) {
            var answer = supervisor.get("/api/statistics?" + span);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("code").asText()).isEqualTo("statistics.span");
        }
        assertThat(supervisor.get("/api/statistics?from=yesterday").status()).isEqualTo(400);
    }

    private OpenCase doubtful(Person requester) {
        return open(requester, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "label.png"));
    }

    private static EngineFormBody reject() {
        return new EngineFormBody().with("decision", "REJECT").with("reasonCode", "ownership.doubtful");
    }

    private static JsonNode figures(Person reader, LocalDate day) {
        var answer = reader.get("/api/statistics?from=" + day + "&to=" + day);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static int cases(JsonNode rows, String name, String value) {
        for (JsonNode row : rows) {
            if (row.path(name).asText().equals(value)) {
                return row.path("cases").asInt();
            }
        }
        throw new AssertionError(value + " is not in " + rows);
    }

    /** To half past nine of that day, in Rome. */
    private void moveTo(LocalDate day, OpenCase... cases) {
        for (OpenCase each : cases) {
            String by = " - (select opened_at from resetdesk.reset_case where case_number = ?) + '" + day
                    + " 09:30 Europe/Rome'::timestamptz where case_number = ?";
            jdbc.update("update resetdesk.timeline_entry set at = at" + by, each.number(), each.number());
            jdbc.update("update resetdesk.evidence set received_at = received_at" + by, each.number(), each.number());
            jdbc.update("""
                    update resetdesk.reset_case set queued_at = queued_at - age, updated_at = updated_at - age,
                      closed_at = closed_at - age, opened_at = opened_at - age
                    from (select opened_at - ?::timestamptz as age from resetdesk.reset_case where case_number = ?) moved
                    where case_number = ?
                    """, day + " 09:30 Europe/Rome", each.number(), each.number());
        }
    }
}
