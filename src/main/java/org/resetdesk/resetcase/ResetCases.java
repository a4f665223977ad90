package org.resetdesk.resetcase;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All cases. Each change is made under a row lock and told to the listeners in the same transaction. */
@Repository
@Transactional
public class ResetCases {

    private static final ZoneId CASE_NUMBER_ZONE = ZoneId.of("Europe/Rome");

    private final JdbcClient jdbc;
    private final LockedCases locked;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ResetCases(JdbcClient jdbc, LockedCases locked, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.locked = locked;
        this.clock = clock;
        this.events = events;
    }

    public ResetCase open(NewCase opening) {
        Instant now = now();
        long sequence = jdbc.sql("select nextval('resetdesk.case_number')")
                .query(Long.class)
                .single();
        CaseNumber number = CaseNumber.of(now.atZone(CASE_NUMBER_ZONE).getYear(), sequence);
        ResetCase opened = jdbc.sql("""
                        insert into resetdesk.reset_case (case_number, requester, connection, language, state, request_id,
                          declaration_version, declaration_accepted_at, opened_at, queued_at, updated_at)
                        values (:number, :requester, :connection, :language, 'IN_PROGRESS', :requestId,
                          :declaration, :now, :now, :now, :now)
                        returning *
                        """)
                .param("number", number.value())
                .param("requester", opening.requester())
                .param("connection", opening.connection().name())
                .param("language", opening.language().name())
                .param("requestId", opening.requestId())
                .param("declaration", opening.declarationVersion())
                .param("now", now.atOffset(UTC))
                .query(CaseRow::read)
                .single();
        locked.keep(number, opened);
        return opened;
    }

    @Transactional(readOnly = true)
    public Optional<ResetCase> find(CaseNumber number) {
        return locked.find(number)
                .or(() -> jdbc.sql("select * from resetdesk.reset_case where case_number = ?")
                        .param(number.value())
                        .query(CaseRow::read)
                        .optional());
    }

    /** @throws Refusal 404 where there is none */
    @Transactional(readOnly = true)
    public ResetCase get(CaseNumber number) {
        return find(number).orElseThrow(Refusal::unknownCase);
    }

    @Transactional(readOnly = true)
    public Optional<ResetCase> findByRequest(String requester, String requestId) {
        return jdbc.sql("select * from resetdesk.reset_case where requester = ? and request_id = ?")
                .params(requester, requestId)
                .query(CaseRow::read)
                .optional();
    }

    /** Open cases about a device, oldest first. */
    @Transactional(readOnly = true)
    public List<ResetCase> openFor(String serialNumber) {
        return jdbc.sql(
                        "select * from resetdesk.reset_case where serial_number = ? and state <> 'CLOSED' order by opened_at")
                .param(serialNumber)
                .query(CaseRow::read)
                .list();
    }

    @Transactional(readOnly = true)
    public int countOpenedSince(String requester, Instant since) {
        return jdbc.sql("select count(*) from resetdesk.reset_case where requester = ? and opened_at > ?")
                .params(requester, since.atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    /** How long until fewer than {@code count} of the requester's cases lie within the {@code window}. */
    @Transactional(readOnly = true)
    public Duration untilFewerThan(String requester, int count, Duration window) {
        OffsetDateTime opened = jdbc.sql("""
                        select opened_at from resetdesk.reset_case where requester = ? order by opened_at desc offset ? limit 1
                        """)
                .params(requester, count - 1)
                .query(OffsetDateTime.class)
                .single();
        return Duration.between(now(), opened.toInstant().plus(window));
    }

    /** The language in which the requester last wrote to us. */
    @Transactional(readOnly = true)
    public Optional<Language> lastLanguageOf(String requester) {
        return jdbc.sql("select language from resetdesk.reset_case where requester = ? order by opened_at desc limit 1")
                .param(requester)
                .query(String.class)
                .optional()
                .map(Language::valueOf);
    }

    /** Reads the case; nobody else changes or locks it until the end of the transaction. */
    public ResetCase lock(CaseNumber number) {
        return locked.find(number).orElseGet(() -> {
            ResetCase read = jdbc.sql("select * from resetdesk.reset_case where case_number = ? for update")
                    .param(number.value())
                    .query(CaseRow::read)
                    .optional()
                    .orElseThrow(Refusal::unknownCase);
            locked.keep(number, read);
            return read;
        });
    }

    /** Reads the case under a lock and stores what {@code step} makes of it. */
    public ResetCase change(CaseNumber number, UnaryOperator<ResetCase> step) {
        ResetCase before = lock(number);
        ResetCase after = step.apply(before);
        if (!after.equals(before)) {
            store(after);
            locked.keep(number, after);
        }
        return after;
    }

    /** Tells the listeners, inside the transaction, what has happened. */
    public void announce(ResetCase resetCase, CaseEvent.Kind kind, String actor, Map<String, String> details) {
        events.publishEvent(new CaseEvent(resetCase, kind, now(), actor, details));
    }

    /** As {@link #announce}, for what only the record is told. */
    public void record(CaseNumber number, String act, String actor, Map<String, String> details) {
        events.publishEvent(new CaseAct(number, act, now(), actor, details));
    }

    /** Asks the supervisors, inside the transaction, to look at a case. */
    public void escalate(ResetCase resetCase, String reasonCode) {
        events.publishEvent(new Escalation(resetCase, reasonCode, now()));
    }

    /** Tells whoever has a case, inside the transaction, that it presses. */
    public void warn(ResetCase resetCase, boolean forSupervisors, @Nullable String person) {
        events.publishEvent(new TargetNear(resetCase, forSupervisors, person, now()));
    }

    /** To the microsecond, as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void store(ResetCase changed) {
        jdbc.sql("""
                        update resetdesk.reset_case set state = :state, outcome = :outcome, serial_number = :serial, model = :model,
                          reason_code = :reason, comment = :comment, updated_at = :updated, closed_at = :closed
                        where case_number = :number
                        """)
                .param("number", changed.number().value())
                .param("state", changed.state().name())
                .param(
                        "outcome",
                        changed.outcome() == null ? null : changed.outcome().name())
                .param("serial", changed.serialNumber())
                .param("model", changed.model())
                .param("reason", changed.reasonCode())
                .param("comment", changed.comment())
                .param("updated", changed.updatedAt().atOffset(UTC))
                .param(
                        "closed",
                        changed.closedAt() == null ? null : changed.closedAt().atOffset(UTC))
                .update();
    }
}
