package org.resetdesk.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.bench.LocalDatabase;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.tracking.queue.Estimates;
import org.resetdesk.tracking.queue.EstimatesOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Place and estimate cost the same however long the desk's history is: no table that grows with it is read from one end to the other.
 * {@code -Dqueue.rows=1000000} for more closed cases; the figures of record stand in src/docs/benchmarks.md.
 */
class ManyCasesTest {

    private static final int CLOSED = Integer.getInteger("queue.rows", 20_000);
    private static final int OPEN = 200;
    private static final int TIMES = 50;

    private static final String SEED = """
            insert into resetdesk.reset_case (case_number, requester, connection, language, state, outcome, declaration_version,
                declaration_accepted_at, opened_at, queued_at, updated_at, closed_at)
              select 'RD-2026-' || lpad(i::text, 9, '0'), 'requester-' || i % 500, 'SAME_NETWORK', 'IT',
                case when i <= :closed then 'CLOSED' else 'IN_PROGRESS' end, case when i <= :closed then 'RESET_DONE' end, '1',
                at, at, at, at, case when i <= :closed then at + interval '1 hour' end
              from (select i, now() - (:all - i) * interval '1 minute' as at from generate_series(1, :all) i) drawn;
            insert into resetdesk.timeline_entry (case_number, at, event, actor_kind, details)
              select case_number, opened_at + step.after, step.event, 'DESK', '{}' from resetdesk.reset_case c
              cross join (values ('OPENED', interval '0'), ('TOKEN_READY', interval '8 s'), ('CLOSED', interval '1 hour'))
                step (event, after)
              where c.state = 'CLOSED' or step.event = 'OPENED';
            insert into resetdesk.person_wait (case_number, queued_at, since, awaited, decided_by, decided_at, ended_at)
              select case_number, queued_at, queued_at + interval '4 s', state <> 'CLOSED',
                case when state = 'CLOSED' then 'agent-' || length(requester) end, closed_at, closed_at
              from resetdesk.reset_case where right(case_number, 1) in ('1', '4', '7');
            """;

    private LocalDatabase database;
    private SingleConnectionDataSource source;
    private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        database = new LocalDatabase();
        Map<String, String> settings = database.settings();
        source = new SingleConnectionDataSource(
                settings.get("spring.datasource.url"),
                settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password"),
                true);
        Flyway.configure()
                .dataSource(source)
                .schemas("resetdesk")
                .defaultSchema("resetdesk")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
        for (String statement : SEED.split(";\\n")) {
            jdbc.sql(statement)
                    .param("closed", CLOSED)
                    .param("all", CLOSED + OPEN)
                    .update();
        }
        jdbc.sql("analyze").update();
    }

    @AfterEach
    void stop() throws IOException {
        source.destroy();
        database.close();
    }

    @Test
    void O07_place_and_estimate_do_not_read_the_history() {
        Estimates estimates = EstimatesOn.database(jdbc);
        CaseList list = new CaseList(jdbc, new ClosedCount(jdbc, Clock.systemUTC()), estimates);
        Map<String, Long> before = scans();

        double milliseconds = median(() -> {
            estimates.somethingHappened();
            return list.page("requester-7", null, 0, 20);
        });

        System.out.printf(Locale.ROOT, "| %d | %d | %.1f |%n", CLOSED, OPEN, milliseconds);
        assertThat(scans()).isEqualTo(before);
        CasePage page = list.page("requester-7", null, 0, 20);
        assertThat(page.total()).isGreaterThan(20);
        assertThat(list.page(null, null, 0, 100).items())
                .hasSize(100)
                .allMatch(each -> each.estimatedAt() != null && each.queuePosition() != null);
    }

    @Test
    void lists_of_everybodys_cases_count_them_all_and_do_not_read_the_history() {
        ClosedCount closed = new ClosedCount(jdbc, Clock.systemUTC());
        CaseList list = new CaseList(jdbc, closed, EstimatesOn.database(jdbc));
        assertThat(list.page(null, CaseState.CLOSED, 0, 20).total()).isEqualTo(CLOSED);
        closed.countAnew();
        jdbc.sql("vacuum analyze resetdesk.reset_case").update();
        Map<String, Long> before = scans();
        long read = rowsReadByIndex();

        CasePage all = list.page(null, null, 0, 20);
        CasePage over = list.page(null, CaseState.CLOSED, 0, 20);
        CasePage unfinished = list.page(null, CaseState.IN_PROGRESS, 0, 20);
        CasePage stuck = list.page(null, CaseState.NEEDS_ACTION, 0, 20);

        assertThat(all.total()).isEqualTo(CLOSED + OPEN);
        assertThat(over.total()).isEqualTo(CLOSED);
        assertThat(unfinished.total()).isEqualTo(OPEN);
        assertThat(stuck).isEqualTo(new CasePage(List.of(), 0));
        assertThat(scans()).isEqualTo(before);
        assertThat(rowsReadByIndex() - read)
                .as("nor walked through by an index")
                .isLessThan(CLOSED / 2);

        jdbc.sql("""
                        update resetdesk.reset_case set state = 'CLOSED', outcome = 'WITHDRAWN', closed_at = now()
                        where case_number = (select max(case_number) from resetdesk.reset_case)
                        """).update();
        assertThat(list.page(null, CaseState.CLOSED, 0, 20).total()).isEqualTo(CLOSED + 1);
        assertThat(list.page(null, null, 0, 20).total()).isEqualTo(CLOSED + OPEN);
    }

    /** How often each table was read from one end to the other. */
    private Map<String, Long> scans() {
        jdbc.sql("select pg_stat_force_next_flush()").query(row -> {});
        jdbc.sql("select pg_stat_clear_snapshot()").query(row -> {});
        Map<String, Long> scans = new TreeMap<>();
        jdbc.sql(
                        "select relname, seq_scan from pg_stat_user_tables where relname in ('reset_case', 'timeline_entry', 'person_wait')")
                .query(row -> {
                    scans.put(row.getString("relname"), row.getLong("seq_scan"));
                });
        return scans;
    }

    private long rowsReadByIndex() {
        jdbc.sql("select pg_stat_force_next_flush()").query(row -> {});
        jdbc.sql("select pg_stat_clear_snapshot()").query(row -> {});
        return jdbc.sql("select sum(idx_tup_read) from pg_stat_user_indexes where relname = 'reset_case'")
                .query(Long.class)
                .single();
    }

    private static double median(Supplier<CasePage> reading) {
        double[] took = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            assertThat(reading.get().items()).isNotEmpty();
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        java.util.Arrays.sort(took);
        return took[TIMES / 2];
    }
}
