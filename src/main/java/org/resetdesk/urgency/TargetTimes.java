package org.resetdesk.urgency;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.Freshness;
import org.resetdesk.hours.DeskHours;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The clock of every case that people work on: it runs in opening hours, and rests while the requester is asked. */
@Repository
@Transactional
public class TargetTimes {

    private final JdbcClient jdbc;
    private final DeskHours hours;
    private final ResetCases cases;

    TargetTimes(JdbcClient jdbc, DeskHours hours, ResetCases cases) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.cases = cases;
    }

    /**
     * From now on people have the case, and so much working time for it; what they have had it before, since the requester last got a
     * token, counts.
     *
     * @param featureCode null where none of ours is known
     */
    public TargetTime start(CaseNumber number, Duration workingTime, @Nullable Freshness featureCode) {
        Instant now = cases.now();
        Duration spent = spent(number, now);
        Instant near = hours.after(now, left(workingTime.multipliedBy(3).dividedBy(4), spent));
        Instant due = hours.after(now, left(workingTime, spent));
        TargetTime target = featureCode == null
                ? new TargetTime(near, due, due)
                : new TargetTime(earlier(near, featureCode.nearEnd()), due, earlier(due, featureCode.end()));
        store(number, now, spent, target);
        return target;
    }

    /** Of a case that people have now. */
    @Transactional(readOnly = true)
    public Optional<TargetTime> of(CaseNumber number) {
        return jdbc.sql("select * from resetdesk.target_time where case_number = ? and running_since is not null")
                .param(number.value())
                .query(TargetTimes::read)
                .optional();
    }

    @EventListener
    public void on(CaseEvent event) {
        CaseNumber number = event.resetCase().number();
        switch (event.kind()) {
            case EVIDENCE_REQUESTED -> rest(number, event.at());
            case TOKEN_READY, CLOSED ->
                jdbc.sql("delete from resetdesk.target_time where case_number = ?")
                        .param(number.value())
                        .update();
            default -> {}
        }
    }

    private void rest(CaseNumber number, Instant at) {
        jdbc.sql("""
                        update resetdesk.target_time set spent_ms = ?, running_since = null
                        where case_number = ? and running_since is not null
                        """).params(spent(number, at).toMillis(), number.value()).update();
    }

    private Duration spent(CaseNumber number, Instant now) {
        return jdbc.sql("select spent_ms, running_since from resetdesk.target_time where case_number = ?")
                .param(number.value())
                .query((row, index) -> {
                    OffsetDateTime since = row.getObject("running_since", OffsetDateTime.class);
                    Duration before = Duration.ofMillis(row.getLong("spent_ms"));
                    return since == null ? before : before.plus(hours.open(since.toInstant(), now));
                })
                .optional()
                .orElse(Duration.ZERO);
    }

    private void store(CaseNumber number, Instant now, Duration spent, TargetTime target) {
        jdbc.sql("""
                        insert into resetdesk.target_time (case_number, spent_ms, running_since, near_at, due_at, pressing_at)
                        values (:number, :spent, :now, :near, :due, :pressing)
                        on conflict (case_number) do update set spent_ms = excluded.spent_ms, running_since = excluded.running_since,
                          near_at = excluded.near_at, due_at = excluded.due_at, pressing_at = excluded.pressing_at
                        """)
                .param("number", number.value())
                .param("spent", spent.toMillis())
                .param("now", now.atOffset(UTC))
                .param("near", target.nearAt().atOffset(UTC))
                .param("due", target.dueAt().atOffset(UTC))
                .param("pressing", target.pressingAt().atOffset(UTC))
                .update();
    }

    private static TargetTime read(ResultSet row, int index) throws SQLException {
        return new TargetTime(instant(row, "near_at"), instant(row, "due_at"), instant(row, "pressing_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Duration left(Duration of, Duration spent) {
        return of.compareTo(spent) > 0 ? of.minus(spent) : Duration.ZERO;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
