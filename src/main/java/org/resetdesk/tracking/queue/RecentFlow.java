package org.resetdesk.tracking.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The facts of an estimate: as many rows as are needed, each found by an index, however long the desk's history is. */
@Repository
@Transactional(readOnly = true)
class RecentFlow {

    private static final int CHECKS = 40;
    private static final int OPENED = 60;

    private final JdbcClient jdbc;

    RecentFlow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Flow read() {
        return jdbc.sql("""
                        select opened.*, open.waiting, open.takers from
                          (select count(*) as opened, count(*) filter (where (
                              select max(w.since) from resetdesk.person_wait w where w.case_number = newest.case_number)
                                is not null) as for_people
                            from (select case_number from resetdesk.reset_case order by opened_at desc limit :opened) newest) opened,
                          (select count(*) as waiting, coalesce(array_agg(distinct taken_by)
                              filter (where taken_by is not null), '{}') as takers
                            from resetdesk.person_wait where ended_at is null and awaited) open
                        """)
                .param("opened", OPENED)
                .query((row, index) -> new Flow(
                        handled(),
                        checks(),
                        row.getInt("opened"),
                        row.getInt("for_people"),
                        row.getInt("waiting"),
                        Set.copyOf(
                                Arrays.asList((String[]) row.getArray("takers").getArray()))))
                .single();
    }

    private List<HandledWait> handled() {
        return jdbc.sql("""
                        select case_number, queued_at, since, ended_at, decided_by from resetdesk.person_wait
                        where ended_at is not null and decided_by is not null order by ended_at desc limit ?
                        """)
                .param(Pace.MOST)
                .query((row, index) -> new HandledWait(
                        row.getString("case_number"),
                        instant(row, "queued_at"),
                        instant(row, "since"),
                        instant(row, "ended_at"),
                        row.getString("decided_by")))
                .list();
    }

    // a max by index for each of forty cases: an anti-join may choose to read the whole table
    /** From the last time the desk had the next move until the token was ready, where no person was needed in between. */
    private List<Duration> checks() {
        return jdbc.sql("""
                        select began.at as began, ready.at as ended
                        from (select * from resetdesk.timeline_entry where event = 'TOKEN_READY' order by at desc limit :checks) ready
                        cross join lateral (
                          select at from resetdesk.timeline_entry e
                          where e.case_number = ready.case_number and e.id < ready.id
                            and e.event in ('OPENED', 'EVIDENCE_RECEIVED', 'TOKEN_REFUSED')
                          order by id desc limit 1) began
                        where coalesce(began.at > (
                          select max(w.since) from resetdesk.person_wait w where w.case_number = ready.case_number), true)
                        """)
                .param("checks", CHECKS)
                .query((row, index) -> Duration.between(instant(row, "began"), instant(row, "ended")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
