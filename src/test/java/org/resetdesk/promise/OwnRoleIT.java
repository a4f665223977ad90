package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.LocalDatabase;
import org.resetdesk.bench.LocalSettings;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.scenario.Requests;

/** The production jar under the database role that the operations page makes, and its audit under its own command. */
class OwnRoleIT {

    private static final Pattern STATEMENTS = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private final LocalDatabase server = new LocalDatabase();

    private String url(String database) {
        return Objects.requireNonNull(server.settings().get("spring.datasource.url"))
                .replaceFirst("/postgres(\\?.*)?$", "/" + database);
    }

    private void execute(String database, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, String> as(String user, String password, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("SPRING_DATASOURCE_URL", url("resetdesk"));
        settings.put("SPRING_DATASOURCE_USERNAME", user);
        settings.put("SPRING_DATASOURCE_PASSWORD", password);
        return settings;
    }

    private static List<String> statements() throws IOException {
        String page = Files.readString(Path.of("src/docs/operations.md"));
        return STATEMENTS
                .matcher(page.substring(page.indexOf("### A database role of its own")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void G19_the_desk_works_under_a_role_that_owns_nothing_and_its_command_checks_the_audit() throws Exception {
        List<String> page = statements();
        execute("postgres", "postgres", "postgres", "create database resetdesk");
        execute("resetdesk", "postgres", "postgres", page.get(0));
        try (ForkedDesk installing =
                new ForkedDesk("own-role-installing", as("resetdesk_owner", "owner-password", Map.of()))) {
            installing.start();
        }
        execute("resetdesk", "resetdesk_owner", "owner-password", page.get(1));
        Map<String, String> daily = as(
                "resetdesk_app",
                "app-password",
                Map.of("SPRING_FLYWAY_ENABLED", "false", "CAMUNDA_BPM_DATABASE_SCHEMA_UPDATE", "false"));
        try (ForkedDesk desk = new ForkedDesk("own-role", daily)) {
            desk.start();
            Person marco = desk.account(Role.REQUESTER);
            String number = Requests.submit(
                            marco,
                            Requests.request(Requests.device(DeviceKind.CODE, Clock.systemUTC(), desk.stranger())))
                    .json()
                    .path("businessKey")
                    .asText();
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(marco.get("/api/cases/" + number)
                                    .json()
                                    .path("state")
                                    .asText())
                            .isEqualTo("TO_CONFIRM"));
            assertThat(marco.post("/api/cases/" + number + "/token/reveal").status())
                    .isEqualTo(200);
        }

        AuditVerdict unsigned = AuditVerdict.of(daily);
        assertThat(unsigned.text()).containsPattern("good: \\d+ entries").contains("note: signatures");
        daily.put("RESETDESK_SIGNING_KEY_FILE", LocalSettings.create().getOrDefault("resetdesk.signing-key-file", ""));
        AuditVerdict good = AuditVerdict.of(daily);
        assertThat(good.status()).as(good.text()).isZero();
        assertThat(good.text()).startsWith("good: ").doesNotContain("note", "INFO", "WARN");
        String head = good.head();
        assertThat(Files.readString(Path.of("target", "own-role.log")))
                .as("the head was published at the stop")
                .contains("audit checkpoint " + head);

        execute(
                "resetdesk",
                "postgres",
                "postgres",
                "set session_replication_role = replica; "
                        + "update resetdesk.audit_entry set actor = 'nobody' where action = 'case.revealed'");
        AuditVerdict bad = AuditVerdict.of(daily, "--at-least", head);
        assertThat(bad.status()).isEqualTo(1);
        assertThat(bad.text()).containsPattern("BROKEN: number \\d+ \\(entry \\d+\\) was edited");
        assertThat(AuditVerdict.of(Map.of()).status()).isEqualTo(2);
        server.close();
    }
}
