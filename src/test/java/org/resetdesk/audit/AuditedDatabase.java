package org.resetdesk.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.resetdesk.bench.LocalDatabase;
import org.resetdesk.bench.LocalSettings;
import org.resetdesk.token.SigningKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** A database with our tables, in which the desk's own audit writes and seals; and somebody who may do everything. */
final class AuditedDatabase {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T10:00:00.123456Z"), ZoneOffset.UTC);
    static final Path SIGNING_KEY = Path.of(LocalSettings.create().get("resetdesk.signing-key-file"));

    final DriverManagerDataSource source;
    final JdbcClient jdbc;
    final AuditLog log;
    final SealingRound round;
    private final Map<String, String> settings;

    record Verdict(int status, String text) {}

    private AuditedDatabase(String url, String user, String password, SigningKeys keys) {
        source = new DriverManagerDataSource(url, user, password);
        settings = Map.of("url", url, "username", user, "password", password);
        jdbc = JdbcClient.create(source);
        log = new AuditLog(jdbc, new ObjectMapper(), written -> {});
        round = new SealingRound(
                new AuditChain(jdbc, new JdbcTemplate(source)),
                keys,
                new PublishedHead(new SimpleMeterRegistry()),
                CLOCK,
                new DataSourceTransactionManager(source));
    }

    static AuditedDatabase in(LocalDatabase server, String database) {
        return as(server, database, "postgres", "postgres");
    }

    static AuditedDatabase as(LocalDatabase server, String database, String user, String password) {
        return new AuditedDatabase(url(server, database), user, password, SigningKeys.read(SIGNING_KEY));
    }

    static String url(LocalDatabase server, String database) {
        return Objects.requireNonNull(server.settings().get("spring.datasource.url"))
                .replaceFirst("/postgres(\\?.*)?$", "/" + database);
    }

    AuditedDatabase migrated() {
        Flyway.configure()
                .dataSource(source)
                .schemas("resetdesk")
                .defaultSchema("resetdesk")
                .load()
                .migrate();
        return this;
    }

    void write(int entries) {
        for (int i = 1; i <= entries; i++) {
            log.append(new AuditEntry(
                    CLOCK.instant(),
                    "anna",
                    "case.opened",
                    "RD-2026-00000" + i,
                    Map.of("n", "n" + i, "è", "\"\u2028")));
        }
    }

    /** As somebody to whom no trigger applies. */
    void tamper(String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    Head head() {
        return jdbc.sql("select sequence, hash from resetdesk.audit_link order by sequence desc limit 1")
                .query((row, index) -> new Head(row.getLong(1), row.getBytes(2)))
                .single();
    }

    Verdict verify(String... arguments) {
        return verifyWith(SIGNING_KEY.toString(), arguments);
    }

    Verdict verifyWith(String signingKeyFile, String... arguments) {
        MockEnvironment environment = new MockEnvironment().withProperty("resetdesk.signing-key-file", signingKeyFile);
        settings.forEach((name, value) -> environment.setProperty("spring.datasource." + name, value));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(text, true, UTF_8);
        int status = VerifyAudit.run(List.of(arguments), environment, out, out);
        return new Verdict(status, text.toString(UTF_8));
    }

    static void execute(LocalDatabase server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(server, "postgres"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
