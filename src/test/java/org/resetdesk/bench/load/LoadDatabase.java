package org.resetdesk.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final int OWN = 11;
    private static final int OF_THE_DEAD = 13;
    private static final int MILLIS_OF_A_TICK = 10;

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

    /** Of all its processes since its start, those that have ended included; as Linux counts it. */
    Duration processorTime() {
        Path directory =
                Path.of(Objects.requireNonNull(jdbc(settings).queryForObject("show data_directory", String.class)));
        try {
            long postmaster = Long.parseLong(
                    Files.readAllLines(directory.resolve("postmaster.pid")).get(0));
            long ticks = ticks(postmaster, OWN, OF_THE_DEAD);
            for (ProcessHandle each :
                    ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
                ticks += ticks(each.pid(), OWN, OWN);
            }
            return Duration.ofMillis(ticks * MILLIS_OF_A_TICK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** utime and stime, cutime and cstime: proc(5), counted from what follows the name. */
    private static long ticks(long process, int from, int to) {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
        } catch (IOException ended) {
            return 0; // since it was listed; the kernel says either that there is no file or no process
        }
        String[] fields = stat.replaceFirst(".*\\) ", "").split(" ");
        long sum = 0;
        for (int pair = from; pair <= to; pair += 2) {
            sum += Long.parseLong(fields[pair]) + Long.parseLong(fields[pair + 1]);
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
