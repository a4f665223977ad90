package org.resetdesk.tracking.queue;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.resetdesk.coding.RandomText;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CasesErased;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.StaffTask;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down, in the transaction in which it happens, when cases wait for people, and who ended it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PersonWaits {

    private static final Set<Kind> WHAT_REQUESTERS_WAIT_FOR =
            EnumSet.of(Kind.TOKEN_READY, Kind.EVIDENCE_REQUESTED, Kind.CLOSED);

    /** Nobody guesses it, nobody keeps it. */
    private static final int SALT_BYTES = 24;

    private final JdbcClient jdbc;

    PersonWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    public void on(StaffTask task) {
        switch (task.change()) {
            case CREATED -> begin(task.number(), task.at());
            case ASSIGNED ->
                jdbc.sql("update resetdesk.person_wait set taken_by = ? where case_number = ? and ended_at is null")
                        .params(task.person(), task.number().value())
                        .update();
            case DONE ->
                jdbc.sql("""
                                update resetdesk.person_wait set awaited = false, taken_by = null, decided_by = :person, decided_at = :at
                                where case_number = :number and ended_at is null
                                """)
                        .param("person", task.person())
                        .param("at", task.at().atOffset(UTC))
                        .param("number", task.number().value())
                        .update();
        }
    }

    @EventListener
    public void on(CaseEvent event) {
        if (event.kind() == Kind.IN_REVIEW) {
            begin(event.resetCase().number(), event.at());
        } else if (WHAT_REQUESTERS_WAIT_FOR.contains(event.kind())) {
            end(event);
        }
    }

    /**
     * Estimates go on learning from how long it took. They need to know which waits one person ended after another, and not who it was: a
     * name that means nothing beyond this batch tells that.
     */
    @EventListener
    public void on(CasesErased erased) {
        jdbc.sql("""
                        update resetdesk.person_wait set taken_by = null, decided_by = md5(decided_by || :salt)
                        where case_number = any(:numbers)
                        """)
                .param("salt", RandomText.ofBytes(SALT_BYTES))
                .param("numbers", erased.values())
                .update();
    }

    private void begin(CaseNumber number, Instant at) {
        jdbc.sql("""
                        insert into resetdesk.person_wait (case_number, queued_at, since, awaited)
                        select case_number, queued_at, :at, true from resetdesk.reset_case where case_number = :number
                        on conflict (case_number) where ended_at is null do update set awaited = true, taken_by = null
                        """)
                .param("number", number.value())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** A case that was taken back was not handled by whoever had looked at it before. */
    private void end(CaseEvent event) {
        jdbc.sql("""
                        update resetdesk.person_wait set awaited = false, taken_by = null, ended_at = :at,
                          decided_by = case when :withdrawn then null else decided_by end
                        where case_number = :number and ended_at is null
                        """)
                .param("at", event.at().atOffset(UTC))
                .param("withdrawn", event.resetCase().outcome() == Outcome.WITHDRAWN)
                .param("number", event.resetCase().number().value())
                .update();
    }
}
