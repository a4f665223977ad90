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
import ch.qos.logback.core.joran.spi.JoranException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the encoder of {@code logback-spring.xml} makes of events. */
class OneLineLogTest {

    private static final LoggerContext LOGGING = new LoggerContext();

    @BeforeAll
    static void configured() throws JoranException {
        LOGGING.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(LOGGING);
        configurator.doConfigure(OneLineLogTest.class.getResource("/logback-spring.xml"));
    }

    @AfterAll
    static void stopped() {
        LOGGING.stop();
    }

    private static String logged(String logger, String message, @Nullable Throwable thrown, Object... data) {
        ConsoleAppender<ILoggingEvent> console =
                (ConsoleAppender<ILoggingEvent>) LOGGING.getLogger("ROOT").getAppender("CONSOLE");
        LoggingEvent event = new LoggingEvent("", LOGGING.getLogger(logger), Level.WARN, message, thrown, data.clone());
        return new String(console.getEncoder().encode(event), UTF_8);
    }

    private static List<String> lines(String logged) {
        // as anything that reads logs may split: String.lines knows no U+2028
        return List.of(logged.split("[\\r\\n\\u000B\\f\\u0085\\u2028\\u2029]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\n2026-11-22T10:00:00.000Z  INFO 1 --- Login of admin granted",
                "a\nb",
                "a\rb",
                "a\u0085b",
                "a\u000bb\fc",
                "a\u2028b\u2029c",
                "a\u001b[2J\u001b[31mb",
                "a\u009b31mb",
                "a\u0000b",
                "a\u0007\b\u007fb",
                "a\u202eb\u2066c\u2069",
                "a\u200bb\ufeffc",
                "a\ud800b",
                "a\udb40\udc41b"
            })
    void G24_one_event_is_one_line_that_no_terminal_obeys(String hostile) {
        String logged = logged("org.resetdesk.notice", "mail to {} waits", null, hostile);

        assertThat(lines(logged)).hasSize(1);
        assertThat(logged.strip()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
        assertThat(logged).contains("mail to a\\", " waits");
    }

    @Test
    void what_people_write_stays_as_it_is() {
        assertThat(logged("x", "Città: {} \\ 100 % ✓ 日本 😀 $1", null, "Über"))
                .endsWith(": Città: Über \\ 100 % ✓ 日本 😀 $1" + System.lineSeparator());
    }

    @Test
    void G24_an_exception_that_quotes_hostile_data_breaks_no_line_and_its_trace_is_indented() {
        Throwable cause = new IllegalArgumentException("cause\n2026-11-22T10:00:00.000Z  INFO forged");
        cause.addSuppressed(new IllegalStateException("suppressed\r\n\u001b[31mforged"));
        Throwable thrown = new IllegalStateException("outer\nforged", cause);

        List<String> lines = lines(logged("x", "failed {}", thrown, "here\nforged"));

        assertThat(lines.get(0)).endsWith(": failed here\\nforged");
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> line.startsWith("\t"))
                .anyMatch(line -> line.endsWith("IllegalStateException: outer\\nforged"))
                .anyMatch(line -> line.contains("Caused by: java.lang.IllegalArgumentException: cause\\n2026"))
                .anyMatch(line -> line.contains("Suppressed: ") && line.endsWith("suppressed\\r\\n\\u001B[31mforged"))
                .anyMatch(line -> line.contains("at org.resetdesk.logging.OneLineLogTest"))
                .noneMatch(line -> line.strip().startsWith("forged") || line.startsWith("2026"));
    }

    @Test
    void an_exception_that_is_its_own_cause_ends() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.initCause(other);

        assertThat(logged("x", "failed", one)).contains("CIRCULAR REFERENCE");
    }

    @Test
    void why_a_start_failed_is_told_to_the_operator_in_paragraphs() {
        String logger = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

        assertThat(lines(logged(logger, "Settings that are missing:\n  A\n  B\u001b", null)))
                .hasSize(3)
                .endsWith("\t  A", "\t  B\\u001B");
    }
}
