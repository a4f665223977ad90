package org.resetdesk.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.resetdesk.account.Accounts;
import org.resetdesk.resetcase.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads how the desk stands: what is open and never what is closed. */
@Repository
@Transactional(readOnly = true, timeout = 10)
public class Overviews {

    private static final int MOST = 8;

    /** A message with numbers in it is the same cause under other numbers. The engine's table is read by its name, as the metrics do. */
    private static final String CAUSES = """
            select (array_agg(i.activity_id_ order by i.incident_timestamp_))[1] as step,
              (array_agg(left(coalesce(i.incident_msg_, i.incident_type_), 500) order by i.incident_timestamp_))[1] as message,
              (array_agg(i.proc_inst_id_ order by i.incident_timestamp_))[1] as instance,
              count(*) as count, min(i.incident_timestamp_) at time zone :zone as oldest
            from act_ru_incident i where i.proc_inst_id_ is not null
            group by i.activity_id_, regexp_replace(left(coalesce(i.incident_msg_, i.incident_type_), 500),
              '[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+', '#', 'g')
            order by count desc, oldest limit :most
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Overviews(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    public Overview now() {
        return new Overview(states(), waiting(), causes());
    }

    private List<Overview.InState> states() {
        Map<CaseState, Overview.InState> states = new EnumMap<>(CaseState.class);
        jdbc.sql("""
                        select state, count(*) as count, min(updated_at) as oldest
                        from resetdesk.reset_case where state <> 'CLOSED' group by state
                        """).query(row -> {
            CaseState state = CaseState.valueOf(row.getString("state"));
            states.put(state, new Overview.InState(state, row.getLong("count"), instant(row, "oldest")));
        });
        return Arrays.stream(CaseState.values())
                .filter(state -> state != CaseState.CLOSED)
                .map(state -> states.getOrDefault(state, new Overview.InState(state, 0, null)))
                .toList();
    }

    private List<Overview.Waiting> waiting() {
        Names names = new Names(accounts);
        return jdbc.sql("""
                        select c.case_number, c.model, c.queued_at, w.awaited is true as person, w.taken_by
                        from resetdesk.reset_case c
                          left join resetdesk.person_wait w on w.case_number = c.case_number and w.ended_at is null
                        where c.state = 'IN_PROGRESS' order by c.queued_at, c.case_number limit :most
                        """)
                .param("most", MOST)
                .query((row, index) -> new Overview.Waiting(
                        row.getString("case_number"),
                        row.getString("model"),
                        instant(row, "queued_at"),
                        row.getBoolean("person"),
                        names.ofAny(row.getString("taken_by"))))
                .list();
    }

    private List<Overview.Cause> causes() {
        return jdbc.sql(CAUSES)
                .param("zone", ZoneId.systemDefault().getId())
                .param("most", MOST)
                .query((row, index) -> new Overview.Cause(
                        row.getString("step"),
                        row.getString("message"),
                        row.getLong("count"),
                        instant(row, "oldest"),
                        row.getString("instance")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
