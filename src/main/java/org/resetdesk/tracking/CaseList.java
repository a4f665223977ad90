package org.resetdesk.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String QUERY = """
            with visible as not materialized (
              select * from resetdesk.reset_case
              where (:requester::text is null or requester = :requester)
                and (:state::text is null or state = :state)
                and (:number::text is null or case_number = :number)),
            page as (
              select * from visible order by opened_at desc, case_number desc limit :size offset :offset),
            queue as (
              select c.case_number, coalesce(w.decided_at, c.updated_at) as waits_since,
                case when w.awaited then 'PERSON' when w.awaited is null then 'CHECK' else 'ISSUE' end as stage,
                row_number() over (partition by w.awaited is true order by c.queued_at, c.case_number) as place
              from resetdesk.reset_case c
                left join resetdesk.person_wait w on w.case_number = c.case_number and w.ended_at is null
              where c.state = 'IN_PROGRESS')
            select overall.total, page.*, queue.stage, queue.place, queue.waits_since
            from (select count(*) as total from visible) overall
              left join page on true
              left join queue on queue.case_number = page.case_number
            order by page.opened_at desc, page.case_number desc
            """;

    private final JdbcClient jdbc;
    private final Estimates estimates;

    CaseList(JdbcClient jdbc, Estimates estimates) {
        this.jdbc = jdbc;
        this.estimates = estimates;
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
        List<Row> rows = new ArrayList<>();
        jdbc.sql(QUERY)
                .param("requester", requester)
                .param("state", state == null ? null : state.name())
                .param("number", number == null ? null : number.value())
                .param("size", size)
                .param("offset", (long) page * size)
                .query(row -> {
                    total.set(row.getLong("total"));
                    if (row.getString("case_number") != null) {
                        rows.add(Row.read(row));
                    }
                });
        return new CasePage(rows.stream().map(this::summary).toList(), total.get());
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
