package org.resetdesk.metrics;

import static java.time.ZoneId.systemDefault;
import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All figures of the database in one query that reads what is open and, but for the oldest one, never what is closed. The engine's two tables are read by their
 * names, which its forks have kept: its own API would take a query for each figure.
 */
@Repository
class Figures {

    /** A condition is written as its index has it, else PostgreSQL reads the whole table. */
    static final String QUERY = """
            select state as topic, count(*) as count, min(updated_at) as oldest
              from resetdesk.reset_case where state <> 'CLOSED' group by state
            union all select 'PERSON', count(*), min(since)
              from resetdesk.person_wait where ended_at is null and awaited
            union all select 'DESK', count(*), min(coalesce(w.decided_at, c.updated_at))
              from resetdesk.reset_case c
              left join resetdesk.person_wait w on w.case_number = c.case_number and w.ended_at is null
              where c.state = 'IN_PROGRESS' and w.awaited is not true
            union all select 'MAIL', count(*), min(queued_at)
              from resetdesk.mail where sent_at is null and failed_at is null
            union all select 'MAIL_GIVEN_UP', count(*), min(failed_at)
              from resetdesk.mail where failed_at is not null
            union all select 'PUSH', count(*), min(queued_at) from resetdesk.push
            union all select 'AUDIT_UNSEALED', count(*),
                (select at from resetdesk.audit_entry where id = min(u.entry_id)) from resetdesk.audit_unsealed u
            union all select 'JOBS_DUE', count(*), min(coalesce(duedate_, create_time_)) at time zone :zone
              from act_ru_job where retries_ > 0 and suspension_state_ = 1
              and (duedate_ is null or duedate_ <= :local) and (lock_exp_time_ is null or lock_exp_time_ <= :local)
            union all select 'JOBS_FAILED', count(*), min(create_time_) at time zone :zone
              from act_ru_job where retries_ <= 0
            union all select case incident_type_ when 'failedJob' then 'INCIDENTS_FAILED_JOB' else 'INCIDENTS_OTHER' end,
                count(*), min(incident_timestamp_) at time zone :zone from act_ru_incident group by 1
            union all select 'KEPT', 1, min(closed_at)
              from resetdesk.reset_case where erased_at is null and closed_at is not null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Figures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As of now, a topic that nothing is to be said about included. */
    @Transactional(readOnly = true, timeout = 10)
    public Map<Topic, Figure> read() {
        Instant now = clock.instant();
        Map<Topic, Figure> figures = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            figures.put(topic, Figure.NONE);
        }
        jdbc.sql("select topic, count, extract(epoch from :now - oldest) as age from (" + QUERY + ") figure")
                .param("now", now.atOffset(UTC))
                // the engine writes what its JVM's wall clock shows
                .param("local", LocalDateTime.ofInstant(now, systemDefault()))
                .param("zone", systemDefault().getId())
                .query(row -> {
                    figures.put(
                            Topic.valueOf(row.getString("topic")),
                            new Figure(row.getDouble("count"), Math.max(0, row.getDouble("age"))));
                });
        return figures;
    }
}
