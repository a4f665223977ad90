package org.resetdesk.access.registration;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.ZoneOffset.UTC;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.resetdesk.access.RegistrationAsked;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail addresses that wait to be confirmed; nothing else is kept of their owners before that. Of the secret in the link a plain SHA-256
 * is kept, for nobody tries 192 random bits backwards.
 */
@Service
@Transactional
class Registrations {

    private static final Duration VALIDITY = Duration.ofHours(24);
    private static final int SECRET_BYTES = 24;

    private final JdbcClient jdbc;
    private final NewAccounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Registrations(JdbcClient jdbc, NewAccounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Does the same for an address with an account as for one without; only the mail tells its owner which it is. */
    void ask(NewAddress address, Language language) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        boolean known = accounts.exist(address);
        jdbc.sql("delete from resetdesk.registration where expires_at <= ?")
                .param(now.atOffset(UTC))
                .update();
        jdbc.sql("""
                        insert into resetdesk.registration (email, secret_sha256, language, expires_at)
                        values (:email, :secret, :language, :until)
                        on conflict (email) do update set secret_sha256 = excluded.secret_sha256,
                          language = excluded.language, expires_at = excluded.expires_at
                        """)
                .param("email", address.email())
                .param("secret", sha256(secret))
                .param("language", language.name())
                .param("until", now.plus(VALIDITY).atOffset(UTC))
                .update();
        events.publishEvent(
                new RegistrationAsked(address.email(), language, known ? null : secret, now, now.plus(VALIDITY)));
    }

    /**
     * Makes the account whose address the link has confirmed.
     *
     * @return its id
     * @throws Refusal 410 {@code registration.link}; 400 for a name or password that will not do, and the link still works
     */
    String confirm(String secret, Newcomer newcomer) {
        record Waiting(String email, Language language) {}
        Waiting waiting = jdbc.sql("""
                        delete from resetdesk.registration where secret_sha256 = :secret and expires_at > :now
                        returning email, language
                        """)
                .param("secret", sha256(secret))
                .param("now", clock.instant().atOffset(UTC))
                .query((row, index) -> new Waiting(row.getString("email"), Language.valueOf(row.getString("language"))))
                .optional()
                .orElseThrow(() -> new Refusal(410, "registration.link"));
        return accounts.make(new NewAddress(waiting.email()), newcomer, waiting.language());
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
