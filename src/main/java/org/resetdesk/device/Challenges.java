package org.resetdesk.device;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CasesErased;
import org.resetdesk.resetcase.OutOfRetention;
import org.resetdesk.resetcase.TransactionMemory;
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

    /** Which case holds a challenge never changes, nor when it was first seen. */
    private final TransactionMemory<Challenge, Known> held = new TransactionMemory<>();

    Challenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The case that a challenge belongs to, open or closed. */
    @Transactional(readOnly = true)
    public Optional<CaseNumber> holder(Challenge challenge) {
        return find(challenge).flatMap(known -> Optional.ofNullable(known.holder()));
    }

    @Transactional(readOnly = true)
    public Optional<Instant> firstSeen(Challenge challenge) {
        return find(challenge).map(Known::firstSeen);
    }

    @Transactional(readOnly = true)
    Optional<Known> find(Challenge challenge) {
        return held.find(challenge)
                .or(() -> jdbc.sql("select first_seen_at, case_number from resetdesk.challenge where challenge = ?")
                        .param(challenge.value())
                        .query((row, index) -> known(challenge, row))
                        .optional());
    }

    /**
     * Gives the challenge to a case, unless another has it. Of several at once exactly one succeeds: the others wait for its
     * transaction to end.
     *
     * @return whether the case holds it now
     */
    public boolean hold(Challenge challenge, SerialNumber serialNumber, CaseNumber forCase) {
        // most often it is asked whether a case still holds it: that is never taken away, and takes no writing
        Known known = find(challenge)
                .filter(found -> found.holder() != null)
                .orElseGet(() -> take(challenge, serialNumber, forCase));
        return forCase.equals(known.holder());
    }

    private Known take(Challenge challenge, SerialNumber serialNumber, CaseNumber forCase) {
        return jdbc.sql("""
                        insert into resetdesk.challenge as known (challenge, serial_number, first_seen_at, case_number)
                        values (?, ?, ?, ?)
                        on conflict (challenge) do update
                          set case_number = coalesce(known.case_number, excluded.case_number)
                        returning first_seen_at, case_number
                        """)
                .params(challenge.value(), serialNumber.value(), clock.instant().atOffset(UTC), forCase.value())
                .query((row, index) -> known(challenge, row))
                .single();
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

    /** Seen first now, if it never was. */
    Known note(Challenge challenge, SerialNumber serialNumber) {
        return find(challenge).orElseGet(() -> add(challenge, serialNumber));
    }

    private Known add(Challenge challenge, SerialNumber serialNumber) {
        return jdbc.sql("""
                        insert into resetdesk.challenge as known (challenge, serial_number, first_seen_at) values (?, ?, ?)
                        on conflict (challenge) do update set first_seen_at = known.first_seen_at
                        returning first_seen_at, case_number
                        """)
                .params(challenge.value(), serialNumber.value(), clock.instant().atOffset(UTC))
                .query((row, index) -> known(challenge, row))
                .single();
    }

    private Known known(Challenge challenge, ResultSet row) throws SQLException {
        String holder = row.getString("case_number");
        Known known = new Known(
                row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
                holder == null ? null : new CaseNumber(holder));
        if (holder != null) {
            held.keep(challenge, known);
        }
        return known;
    }

    /** @param holder null while no case has it */
    record Known(Instant firstSeen, @Nullable CaseNumber holder) {}
}
