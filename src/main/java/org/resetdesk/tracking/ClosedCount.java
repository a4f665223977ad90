package org.resetdesk.tracking;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.resetdesk.rounds.Rounds;
import org.resetdesk.rounds.WorksInRounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many cases are closed, without reading them all: a closed case stays closed and its frame is never deleted, so that a count up to a
 * moment is kept, and only what was closed since is counted. Each round counts anew from the beginning, so that a clock that was wrong
 * does no lasting harm.
 */
@Component
class ClosedCount implements WorksInRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ClosedCount.class);
    private static final Duration EVERY = Duration.ofHours(1);

    /** Longer than any transaction lasts: what is closed in one that has not committed yet is not missed. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private static final Kept NOTHING = new Kept(OffsetDateTime.MIN, 0);

    private record Kept(OffsetDateTime until, long cases) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Rounds rounds;

    ClosedCount(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rounds = new Rounds(
                "resetdesk-closed-count",
                EVERY,
                this::countAnew,
                trouble -> LOG.warn(
                        "closed cases could not be counted; lists count them one by one until they are", trouble));
    }

    long now() {
        Kept kept = jdbc.sql("select until, cases from resetdesk.closed_count")
                .query((row, index) -> new Kept(row.getObject("until", OffsetDateTime.class), row.getLong("cases")))
                .optional()
                .orElse(NOTHING);
        return kept.cases()
                + jdbc.sql("select count(*) from resetdesk.reset_case where closed_at > :until")
                        .param("until", kept.until())
                        .query(Long.class)
                        .single();
    }

    void countAnew() {
        jdbc.sql("""
                        insert into resetdesk.closed_count (until, cases)
                          select :until, count(*) from resetdesk.reset_case where closed_at <= :until
                        on conflict (only_row) do update set until = excluded.until, cases = excluded.cases
                        """)
                .param("until", clock.instant().minus(SETTLED).atOffset(UTC))
                .update();
    }

    @Override
    public Rounds rounds() {
        return rounds;
    }
}
