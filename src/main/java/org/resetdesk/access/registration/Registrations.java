package org.resetdesk.access.registration;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.resetdesk.access.RegistrationAsked;
import org.resetdesk.account.Account;
import org.resetdesk.account.PersonErased;
import org.resetdesk.coding.RandomText;
import org.resetdesk.coding.Sha256;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
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

    Registrations(JdbcClient jdbc, NewAccounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** Does the same for an address with an account as for one without; only the mail tells its owner which it is. */
    void ask(NewAddress address, Language language) {
        String secret = RandomText.ofBytes(SECRET_BYTES);
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
                .param("secret", Sha256.of(secret).digest())
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
                .param("secret", Sha256.of(secret).digest())
                .param("now", clock.instant().atOffset(UTC))
                .query((row, index) -> new Waiting(row.getString("email"), Language.valueOf(row.getString("language"))))
                .optional()
                .orElseThrow(() -> new Refusal(410, "registration.link"));
        return accounts.make(new NewAddress(waiting.email()), newcomer, waiting.language());
    }

    /** Whoever is gone has asked for nothing. */
    @EventListener
    void on(PersonErased person) {
        Account account = person.account();
        jdbc.sql("delete from resetdesk.registration where email = :id or email = :email")
                .param("id", person.accountId())
                .param("email", account == null ? null : account.email())
                .update();
    }
}
