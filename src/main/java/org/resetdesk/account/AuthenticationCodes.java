package org.resetdesk.account;

import static java.time.ZoneOffset.UTC;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.resetdesk.resetcase.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The codes that applicants redeem. What is kept of one is a slow salted hash, and how often somebody tried. */
@Component
public class AuthenticationCodes {

    /** How long a code can be redeemed. The model's own timer ends the verification then. */
    static final Duration VALIDITY = Duration.ofDays(7);

    private static final int MOST_TRIES = 5;
    /** In one verification; so many tries in all are few enough to tell nothing of 69 bits. */
    private static final int MOST_CODES = 5;

    private record Counted(long id, String hash, int tries) {}

    private final JdbcClient jdbc;
    private final Verifications verifications;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    AuthenticationCodes(
            JdbcClient jdbc, Verifications verifications, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.verifications = verifications;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes a code and sends it by mail; an earlier one is dead. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String verification) {
        AuthenticationCode code = AuthenticationCode.random(random);
        Instant now = clock.instant();
        drop(verification);
        jdbc.sql("""
                        insert into resetdesk.authentication_code (verification, hash, made_at, expires_at)
                        values (:verification, :hash, :now, :until)
                        """)
                .param("verification", id(verification))
                .param("hash", SlowHash.of(code.letters()))
                .param("now", now.atOffset(UTC))
                .param("until", now.plus(VALIDITY).atOffset(UTC))
                .update();
        verifications.codeSent(verification, code, now.plus(VALIDITY));
    }

    /** The code is dead at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(String verification) {
        jdbc.sql("""
                        update resetdesk.authentication_code set replaced_at = :now
                        where verification = :verification and replaced_at is null
                        """)
                .param("now", clock.instant().atOffset(UTC))
                .param("verification", id(verification))
                .update();
    }

    /** @throws Refusal 409 {@code verification.no-more-codes} */
    public void checkAnotherMayBeMade(String verification) {
        int made = jdbc.sql("select count(*) from resetdesk.authentication_code where verification = ?")
                .param(id(verification))
                .query(Integer.class)
                .single();
        if (made >= MOST_CODES) {
            throw new Refusal(409, "verification.no-more-codes", MOST_CODES);
        }
    }

    /** How often the live code can still be tried; 0 where it is dead. */
    public int triesLeft(String verification) {
        return jdbc.sql("""
                        select greatest(0, :most - tries) from resetdesk.authentication_code
                        where verification = :verification and replaced_at is null and expires_at > :now
                        """)
                .param("most", MOST_TRIES)
                .param("verification", id(verification))
                .param("now", clock.instant().atOffset(UTC))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * Compares what somebody typed with the live code. A try counts, and its count is committed, before anything is compared: so
     * nobody gets a sixth by asking forty times at once, and a refusal takes nothing back. To be called outside a transaction.
     *
     * @throws Refusal 400 {@code verification.code-mistyped}, which uses no try; {@code .code-wrong} with {@code triesLeft}; {@code
     *     .code-dead}
     */
    public void tryOut(String verification, String typed) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a try would be taken back with the caller's transaction");
        }
        AuthenticationCode code =
                AuthenticationCode.read(typed).orElseThrow(() -> new Refusal(400, "verification.code-mistyped"));
        Counted counted = Optional.ofNullable(transaction.execute(status -> count(verification)))
                .flatMap(found -> found)
                .orElseThrow(() -> new Refusal(400, "verification.code-dead"));
        if (!SlowHash.matches(code.letters(), counted.hash())) {
            int left = MOST_TRIES - counted.tries();
            throw left == 0
                    ? new Refusal(400, "verification.code-dead")
                    : new Refusal(400, "verification.code-wrong", Map.of("triesLeft", left), left);
        }
        transaction.executeWithoutResult(
                status -> jdbc.sql("update resetdesk.authentication_code set matched_at = :now where id = :id")
                        .param("now", clock.instant().atOffset(UTC))
                        .param("id", counted.id())
                        .update());
    }

    /** Whether the live code was typed right. */
    public boolean isMatched(String verification) {
        return jdbc.sql("""
                        select exists (select 1 from resetdesk.authentication_code
                        where verification = ? and replaced_at is null and matched_at is not null)
                        """).param(id(verification)).query(Boolean.class).single();
    }

    private Optional<Counted> count(String verification) {
        return jdbc.sql("""
                        update resetdesk.authentication_code set tries = tries + 1
                        where verification = :verification and replaced_at is null and expires_at > :now and tries < :most
                        returning id, hash, tries
                        """)
                .param("verification", id(verification))
                .param("now", clock.instant().atOffset(UTC))
                .param("most", MOST_TRIES)
                .query((row, index) -> new Counted(row.getLong("id"), row.getString("hash"), row.getInt("tries")))
                .optional();
    }

    private long id(String verification) {
        return VerificationRows.id(verifications.get(verification).key());
    }
}
