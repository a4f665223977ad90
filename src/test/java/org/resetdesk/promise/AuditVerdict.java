package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What {@code verify-audit} of the production jar says. */
record AuditVerdict(int status, String text) {

    /** @param settings as of a desk: the database, and the signing key where signatures are to be checked */
    static AuditVerdict of(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-jar",
                        Path.of("target", "resetdesk.jar").toString(),
                        "verify-audit")
                .redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("RESETDESK_"));
        builder.environment().putAll(settings);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        return new AuditVerdict(process.exitValue(), text);
    }

    /** {@code number:hash} of the last good entry. */
    String head() {
        return text.substring(text.indexOf("head: ") + 6).strip();
    }
}
