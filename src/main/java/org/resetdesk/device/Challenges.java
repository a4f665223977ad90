package org.resetdesk.device;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CasesErased;
import org.resetdesk.resetcase.OutOfRetention;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every challenge that the desk has seen, when first, and the one case that holds it. */
@Repository
@Transactional
public class Challenges {

    private final JdbcClient jdbc;
    private final Clock clock;

    Challenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The case that a challenge belongs to, open or closed. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> holder(Challenge challenge) {
        return jdbc.sql("select case_number from resetdesk.challenge where challenge = ? and case_number is not null")
                .param(challenge.value())
                .query(String.class)
                .optional()
                .map(CaseNumber::new);
    }

    @Transactional(readOnly = true)
    public Optional<Instant> firstSeen(Challenge challenge) {
        return jdbc.sql("select first_seen_at from resetdesk.challenge where challenge = ?")
                .param(challenge.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Gives the challenge to a case, unless another has it. Of several at once exactly one succeeds: the others wait for its
     * transaction to end.
     *
     * @return whether the case holds it now
     */
    public boolean hold(Challenge challenge, SerialNumber serialNumber, CaseNumber forCase) {
        String holder = jdbc.sql("""
                        insert into resetdesk.challenge as known (challenge, serial_number, first_seen_at, case_number)
                        values (?, ?, ?, ?)
                        on conflict (challenge) do update
                          set case_number = coalesce(known.case_number, excluded.case_number)
                        returning case_number
                        """)
                .params(challenge.value(), serialNumber.value(), clock.instant().atOffset(UTC), forCase.value())
                .query(String.class)
                .single();
        return holder.equals(forCase.value());
    }

    /** A challenge stays known, and that its case holds it; of which device it was is forgotten. */
    @EventListener
    public void on(CasesErased erased) {
        jdbc.sql("update resetdesk.challenge set serial_number = null where case_number = any(:numbers)")
                .param("numbers", erased.values())
                .update();
    }

    /** Likewise what was seen in a check before sending, and never in a case. */
    @EventListener
    public void on(OutOfRetention old) {
        old.taken(jdbc.sql("""
                        update resetdesk.challenge set serial_number = null where challenge in (
                          select challenge from resetdesk.challenge
                          where case_number is null and serial_number is not null and first_seen_at < :before
                          limit :most for update skip locked)
                        """)
                .param("before", old.before().atOffset(UTC))
                .param("most", OutOfRetention.MOST)
                .update());
    }

    /** When the desk saw it first; that is now, if it never did. */
    Instant noteFirstSight(Challenge challenge, SerialNumber serialNumber, Instant now) {
        return jdbc.sql("""
                        insert into resetdesk.challenge as known (challenge, serial_number, first_seen_at) values (?, ?, ?)
                        on conflict (challenge) do update set first_seen_at = known.first_seen_at
                        returning first_seen_at
                        """)
                .params(challenge.value(), serialNumber.value(), now.atOffset(UTC))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
