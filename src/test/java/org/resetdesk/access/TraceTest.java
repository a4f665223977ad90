package org.resetdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.logging.LogContext;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.slf4j.LoggerFactory;

/** What lines of the log are found by. */
class TraceTest extends Scenario {

    private static final String GIVEN = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Kept kept = new Kept();

    private static final class Kept extends AppenderBase<ILoggingEvent> {

        private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            events.add(event);
        }
    }

    @BeforeEach
    void listen() {
        kept.start();
        root.addAppender(kept);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(kept);
    }

    @Test
    void every_answer_has_a_trace_of_its_own_and_a_client_does_not_choose_it() {
        Person marco = people.requester();

        Answer one = marco.get("/api/cases");
        Answer other = marco.send(marco.request("/api/cases/RD-2026-999999")
                .header("traceparent", "00-" + GIVEN + "-00f067aa0ba902b7-01")
                .header("X-Trace-Id", GIVEN)
                .GET());
        Answer refused = people.stranger().get("/engine-rest/task");

        Set<String> traces =
                List.of(one, other, refused).stream().map(TraceTest::trace).collect(Collectors.toSet());
        assertThat(traces).hasSize(3).doesNotContain(GIVEN).allMatch(trace -> trace.matches("[0-9a-f]{32}"));
        assertThat(other.text()).doesNotContain(trace(other));
    }

    @Test
    void what_fails_is_found_in_the_log_by_the_reference_that_the_caller_was_given() {
        Answer answer = people.administrator().post("/engine-rest/group/create", "{}");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(kept.events.stream()
                        .filter(event -> event.getFormattedMessage().contains("The engine answered"))
                        .map(event -> event.getMDCPropertyMap().get(LogContext.TRACE)))
                .contains(answer.json().path("reference").asText());
    }

    @Test
    void lines_that_a_step_of_a_case_writes_carry_its_number_and_no_other_lines_do() {
        OpenCase opened;
        Logger steps = (Logger) LoggerFactory.getLogger("org.springframework.jdbc");
        Level before = steps.getLevel();
        steps.setLevel(Level.DEBUG);
        try {
            opened = open(people.requester(), request(codeDevice()));
        } finally {
            steps.setLevel(before);
        }
        List<ILoggingEvent> about = kept.events.stream()
                .filter(event ->
                        opened.number().equals(event.getMDCPropertyMap().get(LogContext.CASE)))
                .toList();

        assertThat(about).isNotEmpty();
        assertThat(about.stream().map(event -> event.getMDCPropertyMap().get("activityId")))
                .contains("assessRequest", "issueToken");
        assertThat(kept.events.stream()
                        .map(event -> event.getMDCPropertyMap().get(LogContext.CASE))
                        .filter(Objects::nonNull))
                .as("every number is one of a case")
                .allMatch(number -> number.matches("RD-\\d{4}-\\d{6,}|\\d+"));
        assertThat(org.slf4j.MDC.get(LogContext.CASE)).isNull();
    }

    private static String trace(Answer answer) {
        return answer.header("X-Trace-Id").orElseThrow();
    }
}
