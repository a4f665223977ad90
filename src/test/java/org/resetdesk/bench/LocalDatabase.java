package org.resetdesk.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** A real PostgreSQL of one's own: started from its binaries, on a free port, gone with the JVM. */
public final class LocalDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final ServerProcess server;

    /** An empty database that nobody will see again. */
    public LocalDatabase() {
        this(EmbeddedPostgres.builder().setServerConfig("fsync", "off"));
    }

    /** The database in this directory, made if there is none, kept afterwards. */
    public LocalDatabase(Path directory) {
        this(EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false));
    }

    private LocalDatabase(EmbeddedPostgres.Builder builder) {
        try {
            postgres = builder.setServerConfig("max_connections", "100")
                    // as PostgreSQL comes; the library's own default loses what was committed in the last moments
                    // before a crash
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setRegisterShutdownHook(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
        server = new ServerProcess(postgres);
        // a hook of its own would run beside the desk's, which then waits half a minute for a database that is gone
        SpringApplication.getShutdownHandlers().add(this::closeQuietly);
    }

    /** The settings that make the desk use this database. */
    public Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres");
    }

    /** Stopped without a checkpoint, and every connection cut, as with {@code pg_ctl restart -m immediate}; {@link #comeBack()} is the rest. */
    public void crash() {
        server.stopImmediately();
    }

    /** On the same port again, after the recovery of what was committed. */
    public void comeBack() {
        server.start();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
