package org.resetdesk.bench.load;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.resetdesk.bench.LocalDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL with a database for each that is measured. */
final class LoadDatabase implements AutoCloseable {

    /** What has grown, but for pictures. */
    private static final String BYTES = """
            select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('public', 'resetdesk') and c.relname <> 'evidence_bytes'""";

    private final LocalDatabase server = new LocalDatabase();
    private final Map<String, String> settings = server.settings();

    /** The settings of an application for a new and empty database. */
    Map<String, String> empty(String name) {
        jdbc(settings).execute("create database " + name);
        Map<String, String> own = new HashMap<>(settings);
        own.merge(
                "spring.datasource.url",
                name,
                (url, database) -> url.replaceFirst("/postgres\\?", "/" + database + "?"));
        return own;
    }

    static JdbcTemplate jdbc(Map<String, String> settings) {
        return new JdbcTemplate(new DriverManagerDataSource(
                Objects.requireNonNull(settings.get("spring.datasource.url")),
                settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password")));
    }

    /** After a vacuum that gives back what is not used. */
    static long bytesWithoutPictures(JdbcTemplate jdbc) {
        jdbc.execute("vacuum full");
        return Objects.requireNonNull(jdbc.queryForObject(BYTES, Long.class));
    }

    /** Of the processes that serve connections now, and of those beside them. */
    static Duration processorTime() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() throws java.io.IOException {
        server.close();
    }
}
