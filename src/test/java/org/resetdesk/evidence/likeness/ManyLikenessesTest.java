package org.resetdesk.evidence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.resetdesk.bench.LocalDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Measures the search among very many photos: {@code -Dlikeness.rows=1000000}. The figures of record stand in src/docs/benchmarks.md. */
@EnabledIfSystemProperty(named = "likeness.rows", matches = "\\d+", disabledReason = "a measurement, of minutes")
class ManyLikenessesTest {

    private static final int SEARCHES = 100;

    /**
     * Half of the hashes are random, half are like the labels of one design that was photographed by hand: 12 bits off a common one, 19.5
     * off each other (measured: 18).
     */
    private static final String SEED = """
            with drawn as (
              select i, ('x' || md5(i || 'a'))::bit(64)::bigint a, ('x' || md5(i || 'b'))::bit(64)::bigint b,
                ('x' || md5(i || 'c'))::bit(64)::bigint c, ('x' || md5(i || 'd'))::bit(64)::bigint d
              from generate_series(:from, :to) i),
            hashed as (select i, case when i % 2 = 0 then a else 6148914691236517205 # (a & b & (c | d)) end coarse from drawn)
            insert into resetdesk.label_likeness (evidence_id, coarse, fine, codes)
            select 'seed-' || i, coarse,
              ('x' || md5(i || 'e') || md5(i || 'f'))::bit(256),
              case when i % 20 = 1 then '{}'::bigint[] else array[i::bigint] end
            from hashed
            """;

    @Test
    void A03_the_search_stays_quick_among_very_many() throws IOException {
        int rows = Integer.getInteger("likeness.rows");
        try (LocalDatabase database = new LocalDatabase()) {
            SingleConnectionDataSource source = new SingleConnectionDataSource(
                    database.settings().get("spring.datasource.url"), "postgres", "postgres", true);
            Flyway.configure()
                    .dataSource(source)
                    .schemas("resetdesk")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            JdbcClient jdbc = JdbcClient.create(source);
            seed(jdbc, rows);

            List<Double> times = measure(new Likenesses(jdbc), rows);

            System.out.printf(
                    "| %,d | %.1f | %.1f | %.1f |%n",
                    rows, times.get(SEARCHES / 2), times.get(SEARCHES * 95 / 100), times.get(SEARCHES - 1));
            plan(jdbc).forEach(System.out::println);
            assertThat(times.get(SEARCHES / 2)).isLessThan(1000);
        }
    }

    private static void seed(JdbcClient jdbc, int rows) {
        jdbc.sql("""
                        insert into resetdesk.reset_case (case_number, requester, connection, language, state, declaration_version,
                          declaration_accepted_at, opened_at, queued_at, updated_at)
                        select 'RD-2026-' || lpad(i::text, 7, '0'), 'requester-' || i, 'SAME_NETWORK', 'IT', 'IN_PROGRESS', 'x', now(), now(),
                          now(), now()
                        from generate_series(1, 1000) i
                        """).update();
        jdbc.sql("""
                        insert into resetdesk.evidence (id, case_number, purpose, form, received_at, current)
                        select 'seed-' || i, 'RD-2026-' || lpad((1 + i % 1000)::text, 7, '0'), 'LABEL', 'PICTURE', now(), false
                        from generate_series(1, :rows) i
                        """).param("rows", rows).update();
        jdbc.sql(SEED).param("from", 1).param("to", rows).update();
        jdbc.sql("analyze").update();
    }

    /** Milliseconds, ascending; photos of the one design, every second of them unread. */
    private static List<Double> measure(Likenesses likenesses, int rows) {
        List<Double> times = new ArrayList<>();
        LongStream.rangeClosed(1, SEARCHES + 10).forEach(search -> {
            String photo = "seed-" + (search % 2 == 0 ? 1 + 20 * search % rows : 3 + 20 * search % rows);
            long start = System.nanoTime();
            likenesses.nearestFromAnother(photo);
            times.add((System.nanoTime() - start) / 1e6);
        });
        return times.subList(10, times.size()).stream().sorted().toList();
    }

    private static List<String> plan(JdbcClient jdbc) {
        long coarse = jdbc.sql("select coarse from resetdesk.label_likeness where evidence_id = 'seed-21'")
                .query(Long.class)
                .single();
        return Likenesses.search(jdbc, "explain (analyze, timing off) " + Likenesses.NEAREST, "seed-21", coarse)
                .query(String.class)
                .list();
    }
}
