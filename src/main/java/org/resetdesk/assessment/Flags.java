package org.resetdesk.assessment;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.resetdesk.reason.Reasons;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Devices and accounts that a supervisor wants a person to look at. */
@Repository
@Transactional
public class Flags {

    public enum Kind {
        DEVICE,
        ACCOUNT
    }

    /** @param value a serial number, or an account id */
    public record Flag(Kind kind, String value, String reasonCode, String raisedBy, Instant raisedAt) {}

    private final JdbcClient jdbc;
    private final ResetCases cases;
    private final Reasons reasons;
    private final ApplicationEventPublisher events;

    Flags(JdbcClient jdbc, ResetCases cases, Reasons reasons, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.reasons = reasons;
        this.events = events;
    }

    /**
     * One that is there already gets the new reason.
     *
     * @throws Refusal what {@link Reasons#check} throws
     */
    public void raise(Kind kind, String value, String reasonCode, String supervisor) {
        reasons.check(reasonCode, reasonCode);
        Instant now = cases.now();
        jdbc.sql("""
                        insert into resetdesk.flag (kind, value, reason_code, raised_by, raised_at) values (?, ?, ?, ?, ?)
                        on conflict (kind, value) do update set reason_code = excluded.reason_code,
                          raised_by = excluded.raised_by, raised_at = excluded.raised_at
                        """)
                .params(kind.name(), value, reasonCode, supervisor, now.atOffset(UTC))
                .update();
        events.publishEvent(new FlagChanged(now, supervisor, true, kind, value, reasonCode));
    }

    /** @throws Refusal 404 {@code flag.unknown} */
    public void lower(Kind kind, String value, String supervisor) {
        String reasonCode = jdbc.sql("delete from resetdesk.flag where kind = ? and value = ? returning reason_code")
                .params(kind.name(), value)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal(404, "flag.unknown"));
        events.publishEvent(new FlagChanged(cases.now(), supervisor, false, kind, value, reasonCode));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Flag> all() {
        return jdbc.sql("select * from resetdesk.flag order by raised_at desc limit 1000")
                .query((row, index) -> new Flag(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("value"),
                        row.getString("reason_code"),
                        row.getString("raised_by"),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Why it was raised, if it was. */
    @Transactional(readOnly = true)
    public Optional<String> reason(Kind kind, String value) {
        return jdbc.sql("select reason_code from resetdesk.flag where kind = ? and value = ?")
                .params(kind.name(), value)
                .query(String.class)
                .optional();
    }

    boolean raised(Kind kind, String value) {
        return reason(kind, value).isPresent();
    }
}
