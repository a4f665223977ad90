package org.resetdesk.resetcase;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of cases that are over: in the end a frame, with nothing in it that names anybody or any device. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ClosedCases {

    /** Stands where the requester stood; no account can have this id. */
    public static final String NOBODY = "(erased)";

    private final JdbcClient jdbc;
    private final ResetCases cases;
    private final LockedCases known;
    private final ApplicationEventPublisher events;

    ClosedCases(JdbcClient jdbc, ResetCases cases, LockedCases known, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.known = known;
        this.events = events;
    }

    /** Those closed longest ago, locked; what another node has locked is left to it. */
    public List<CaseNumber> lockClosedBefore(Instant before, int most, Collection<CaseNumber> but) {
        return numbers(jdbc.sql("""
                        select case_number from resetdesk.reset_case
                        where erased_at is null and closed_at < :before and case_number <> all(:but)
                        order by closed_at limit :most for update skip locked
                        """)
                .param("before", before.atOffset(UTC))
                .param("but", but.stream().map(CaseNumber::value).toArray(String[]::new))
                .param("most", most));
    }

    /** This case, locked, if it was not erased meanwhile and nobody else has locked it. */
    public List<CaseNumber> lockClosed(CaseNumber number) {
        return numbers(jdbc.sql("""
                        select case_number from resetdesk.reset_case
                        where erased_at is null and closed_at is not null and case_number = :number for update skip locked
                        """).param("number", number.value()));
    }

    /** Closed cases of one requester, locked; waits for what others have locked. */
    public List<CaseNumber> lockClosedOf(String requester, int most) {
        return numbers(jdbc.sql("""
                        select case_number from resetdesk.reset_case
                        where requester = :requester and erased_at is null and closed_at is not null
                        order by closed_at limit :most for update
                        """).param("requester", requester).param("most", most));
    }

    public List<CaseNumber> openOf(String requester) {
        return numbers(jdbc.sql("""
                        select case_number from resetdesk.reset_case where requester = :requester and closed_at is null
                        order by opened_at
                        """).param("requester", requester));
    }

    /**
     * Erases what these cases hold, here and with everybody who listens, and writes that down.
     *
     * @param locked and closed
     */
    public void erase(List<CaseNumber> locked, String actor) {
        CasesErased erased = new CasesErased(locked, cases.now());
        events.publishEvent(erased);
        int frames = jdbc.sql("""
                        update resetdesk.reset_case set requester = :nobody, serial_number = null, comment = null, request_id = null,
                          erased_at = :now
                        where case_number = any(:numbers) and erased_at is null
                        """)
                .param("nobody", NOBODY)
                .param("now", erased.at().atOffset(UTC))
                .param("numbers", erased.values())
                .update();
        known.forget(locked);
        if (frames != locked.size()) {
            throw new IllegalStateException("some of " + locked + " were erased before");
        }
        locked.forEach(number -> cases.record(number, "case.erased", actor, Map.of()));
    }

    private static List<CaseNumber> numbers(JdbcClient.StatementSpec query) {
        return query.query(String.class).list().stream().map(CaseNumber::new).toList();
    }
}
