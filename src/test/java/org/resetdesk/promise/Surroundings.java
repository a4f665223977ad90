package org.resetdesk.promise;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.resetdesk.bench.LocalDatabase;
import org.resetdesk.bench.LocalMail;
import org.resetdesk.bench.LocalSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What desks need and outlives them: a database, a mail server, and the keys that all nodes share. */
final class Surroundings implements AutoCloseable {

    private final @Nullable LocalDatabase database;
    private final LocalMail mail = new LocalMail();
    private final Map<String, String> settings = new HashMap<>();

    Surroundings() {
        this(new LocalDatabase(), Map.of());
    }

    /** @param more Spring properties; where a database is among them, it is somebody else's */
    Surroundings(Map<String, String> more) {
        this(more.containsKey("spring.datasource.url") ? null : new LocalDatabase(), more);
    }

    private Surroundings(@Nullable LocalDatabase database, Map<String, String> more) {
        this.database = database;
        Map<String, String> given = new HashMap<>(LocalSettings.create());
        given.putAll(database == null ? Map.of() : database.settings());
        given.putAll(mail.settings());
        given.putAll(more);
        given.forEach((property, value) ->
                settings.put(property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
    }

    LocalDatabase database() {
        return Objects.requireNonNull(database, "the database is somebody else's");
    }

    LocalMail mail() {
        return mail;
    }

    /** What the database holds, whatever any desk says. */
    JdbcClient sql() {
        return JdbcClient.create(connections());
    }

    /** Runs a script of many statements, as pg_dump writes them. */
    void run(String script) {
        new JdbcTemplate(connections()).execute(script);
    }

    private DataSource connections() {
        return new DriverManagerDataSource(
                settings.getOrDefault("SPRING_DATASOURCE_URL", ""),
                settings.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                settings.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
    }

    /** As an operator gives them: names in capitals. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    @Override
    public void close() throws IOException {
        mail.close();
        if (database != null) {
            database.close();
        }
    }
}
