package org.resetdesk.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** What {@code logback-spring.xml} makes of events when a structured format is asked for. */
class StructuredLogTest {

    private static final String HOSTILE = "a\r\n2026 INFO forged\u001b[2J\u2028b\u202ec\u0085d";

    private static String logged(String format, @Nullable Throwable thrown) throws Exception {
        LoggerContext logging = new LoggerContext();
        logging.setMDCAdapter(new LogbackMDCAdapter());
        logging.putProperty("CONSOLE_LOG_STRUCTURED_FORMAT", format);
        logging.putObject(
                org.springframework.core.env.Environment.class.getName(),
                new MockEnvironment()
                        .withProperty("spring.application.name", "resetdesk")
                        .withProperty("logging.structured.json.customizer", OneLineMembers.class.getName()));
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(logging);
        configurator.doConfigure(StructuredLogTest.class.getResource("/logback-spring.xml"));
        ConsoleAppender<ILoggingEvent> console =
                (ConsoleAppender<ILoggingEvent>) logging.getLogger("ROOT").getAppender("CONSOLE");
        LoggingEvent event = new LoggingEvent(
                "", logging.getLogger("org.resetdesk"), Level.WARN, "said {}", thrown, new Object[] {HOSTILE});
        event.setMDCPropertyMap(Map.of(LogContext.CASE, "RD-2026-000001", LogContext.TRACE, HOSTILE));
        String line = new String(console.getEncoder().encode(event), UTF_8);
        logging.stop();
        return line;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash"})
    void G24_one_event_is_one_line_and_one_object_that_no_terminal_obeys_when_it_is_decoded(String format)
            throws Exception {
        String line = logged(format, new IllegalStateException("because " + HOSTILE));
        JsonNode object = new ObjectMapper().readTree(line);

        assertThat(line.strip()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
        assertThat(object.path("message").asText())
                .isEqualTo("said a\\r\\n2026 INFO forged\\u001B[2J\\u2028b\\u202Ec\\u0085d");
        assertThat(object.path("case").asText()).isEqualTo("RD-2026-000001");
        assertThat(object.path("trace").asText()).startsWith("a\\r\\n2026");
        String trace = format.equals("ecs")
                ? object.at("/error/stack_trace").asText()
                : object.path("stack_trace").asText();
        assertThat(trace)
                .contains("IllegalStateException: because a", "\n\tat org.resetdesk.logging.StructuredLogTest")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\n\t]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void without_a_format_the_line_is_plain_and_says_what_it_is_about(String none) throws Exception {
        assertThat(logged(none, null))
                .contains("[RD-2026-000001 a\\r\\n2026")
                .contains("said a\\r\\n2026")
                .hasLineCount(1);
    }
}
