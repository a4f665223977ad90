package org.resetdesk.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The server's process, found by its data directory, to be stopped and started again as it was. */
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;
    private @Nullable PostgresCommand command;

    ServerProcess(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    void stopImmediately() {
        try {
            Path directory = directory();
            long id = Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                    .get(0)
                    .strip());
            ProcessHandle process = ProcessHandle.of(id).orElseThrow();
            String program = process.info().command().orElseThrow();
            command = new PostgresCommand(
                    program, List.of(process.info().arguments().orElseThrow()));
            new PostgresCommand(
                            Path.of(program).resolveSibling("pg_ctl").toString(),
                            List.of("stop", "-D", directory.toString(), "-m", "immediate", "-w"))
                    .run();
            Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL was not stopped", e);
        }
    }

    void start() {
        try {
            Objects.requireNonNull(command, "it was not stopped").start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start again", e);
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> Files.exists(directory()));
    }

    private Path directory() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1));
        }
    }
}
