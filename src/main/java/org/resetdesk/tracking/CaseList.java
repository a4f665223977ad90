package org.resetdesk.tracking;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CaseRow;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.ResetCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases with their place in the queue and an estimate, a page in one query. The estimate is plain: the place times the median time in
 * which the last 50 cases were handled, and nothing until three were.
 */
@Repository
@Transactional(readOnly = true)
class CaseList {

    private static final String QUERY = """
            with visible as not materialized (
              select * from resetdesk.reset_case
              where (:requester::text is null or requester = :requester)
                and (:state::text is null or state = :state)
                and (:number::text is null or case_number = :number)),
            page as (
              select * from visible order by opened_at desc, case_number desc limit :size offset :offset),
            queue as (
              select case_number, row_number() over (order by queued_at, case_number) as place
              from resetdesk.reset_case where state = 'IN_PROGRESS'),
            handled as (
              select ready.at - opened.opened_at as duration
              from resetdesk.timeline_entry ready join resetdesk.reset_case opened using (case_number)
              where ready.event = 'TOKEN_READY' and not exists (
                select 1 from resetdesk.timeline_entry earlier
                where earlier.case_number = ready.case_number and earlier.event = 'TOKEN_READY' and earlier.id < ready.id)
              order by ready.at desc limit 50),
            pace as (
              select case when count(*) >= 3 then percentile_cont(0.5) within group (order by duration) end as median
              from handled)
            select overall.total, page.*, queue.place, :now::timestamptz + queue.place * pace.median as estimated_at
            from (select count(*) as total from visible) overall
              cross join pace
              left join page on true
              left join queue on queue.case_number = page.case_number
            order by page.opened_at desc, page.case_number desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first; {@code requester} and {@code state} narrow it where they are given. */
    public CasePage page(@Nullable String requester, @Nullable CaseState state, int page, int size) {
        return query(requester, state, null, page, size);
    }

    public Optional<CaseSummary> find(CaseNumber number) {
        return query(null, null, number, 0, 1).items().stream().findFirst();
    }

    private CasePage query(
            @Nullable String requester, @Nullable CaseState state, @Nullable CaseNumber number, int page, int size) {
        AtomicLong total = new AtomicLong();
        List<CaseSummary> items = new ArrayList<>();
        jdbc.sql(QUERY)
                .param("requester", requester)
                .param("state", state == null ? null : state.name())
                .param("number", number == null ? null : number.value())
                .param("size", size)
                .param("offset", (long) page * size)
                .param("now", clock.instant().atOffset(UTC))
                .query(row -> {
                    total.set(row.getLong("total"));
                    if (row.getString("case_number") != null) {
                        items.add(read(row));
                    }
                });
        return new CasePage(items, total.get());
    }

    private static CaseSummary read(ResultSet row) throws SQLException {
        ResetCase resetCase = CaseRow.read(row, 0);
        OffsetDateTime estimated = row.getObject("estimated_at", OffsetDateTime.class);
        Instant estimatedAt = estimated == null ? null : estimated.toInstant();
        return CaseSummary.of(resetCase, row.getObject("place", Long.class), estimatedAt);
    }
}
