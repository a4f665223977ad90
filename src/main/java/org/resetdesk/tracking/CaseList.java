package org.resetdesk.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CaseRow;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.tracking.queue.Estimates;
import org.resetdesk.tracking.queue.Waiting;
import org.resetdesk.tracking.queue.Waiting.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases with their place in the queue and an estimate, a page in one query. Those that wait for a person stand in one queue, those that
 * the desk is still checking by itself in another: the first do not hold up the second.
 */
@Repository
@Transactional(readOnly = true)
class CaseList {

    /** {@code %s}: which cases. */
    private static final String QUERY = """
            with page as (
              select * from resetdesk.reset_case where %s order by opened_at desc, case_number desc limit :size offset :offset),
            queue as (
              select c.case_number, coalesce(w.decided_at, c.updated_at) as waits_since,
                case when w.awaited then 'PERSON' when w.awaited is null then 'CHECK' else 'ISSUE' end as stage,
                row_number() over (partition by w.awaited is true order by c.queued_at, c.case_number) as place
              from resetdesk.reset_case c
                left join resetdesk.person_wait w on w.case_number = c.case_number and w.ended_at is null
              where c.state = 'IN_PROGRESS')
            select page.*, queue.stage, queue.place, queue.waits_since
            from page left join queue on queue.case_number = page.case_number
            order by page.opened_at desc, page.case_number desc
            """;

    private final JdbcClient jdbc;
    private final ClosedCount closed;
    private final Estimates estimates;

    CaseList(JdbcClient jdbc, ClosedCount closed, Estimates estimates) {
        this.jdbc = jdbc;
        this.closed = closed;
        this.estimates = estimates;
    }

    /** Newest first; {@code requester} and {@code state} narrow it where they are given. */
    public CasePage page(@Nullable String requester, @Nullable CaseState state, int page, int size) {
        String which = requester == null ? inState(state) : "requester = :who and " + inState(state);
        List<CaseSummary> items = read(which, requester, page, size);
        return new CasePage(items, requester == null ? total(state) : count(which, requester));
    }

    public Optional<CaseSummary> find(CaseNumber number) {
        return read("case_number = :who", number.value(), 0, 1).stream().findFirst();
    }

    private List<CaseSummary> read(String which, @Nullable String who, int page, int size) {
        return jdbc
                .sql(QUERY.formatted(which))
                .param("who", who)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, index) -> Row.read(row))
                .list()
                .stream()
                .map(this::summary)
                .toList();
    }

    /** Of everybody's cases; the closed ones are many. */
    private long total(@Nullable CaseState state) {
        if (state == CaseState.CLOSED) {
            return closed.now();
        }
        long open = count(state == null ? "state <> 'CLOSED'" : inState(state), null);
        return state == null ? open + closed.now() : open;
    }

    private long count(String which, @Nullable String who) {
        return jdbc.sql("select count(*) from resetdesk.reset_case where " + which)
                .param("who", who)
                .query(Long.class)
                .single();
    }

    /** A word of the statement, not a value for it: only so can the database tell that an index of open cases holds all of them. */
    private static String inState(@Nullable CaseState state) {
        return state == null ? "true" : "state = '%s'".formatted(state);
    }

    private CaseSummary summary(Row row) {
        return CaseSummary.of(
                row.resetCase(),
                row.erasedAt(),
                row.waiting(),
                row.waiting() == null ? null : estimates.of(row.waiting()).orElse(null));
    }

    /** @param waiting null unless IN_PROGRESS */
    private record Row(
            ResetCase resetCase,
            @Nullable Instant erasedAt,
            @Nullable Waiting waiting) {

        static Row read(ResultSet row) throws SQLException {
            ResetCase resetCase = CaseRow.read(row, 0);
            String stage = row.getString("stage");
            OffsetDateTime erased = row.getObject("erased_at", OffsetDateTime.class);
            return new Row(
                    resetCase,
                    erased == null ? null : erased.toInstant(),
                    stage == null
                            ? null
                            : new Waiting(
                                    resetCase.number().value(),
                                    Stage.valueOf(stage),
                                    row.getInt("place"),
                                    row.getObject("waits_since", OffsetDateTime.class)
                                            .toInstant()));
        }
    }
}
