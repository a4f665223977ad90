package org.resetdesk.access.login;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.resetdesk.account.PersonErased;
import org.resetdesk.coding.Sha256;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Browsers and addresses that an account has logged in from within the last half year. */
@Component
class KnownCallers {

    static final Duration MEMORY = Duration.ofDays(180);

    private static final Duration SEEN_LATELY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownCallers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param mark what the caller is known by: {@code browser:} and a secret, or {@code address:} and an address */
    boolean knows(String account, String mark) {
        return jdbc.sql("""
                        select exists (select from resetdesk.known_caller
                                        where account_id = ? and mark_sha256 = ? and seen_at > ?)
                        """)
                .params(account, hash(mark), clock.instant().minus(MEMORY).atOffset(UTC))
                .query(Boolean.class)
                .single();
    }

    void remember(String account, String mark) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into resetdesk.known_caller as known (account_id, mark_sha256, seen_at) values (?, ?, ?)
                        on conflict (account_id, mark_sha256) do update set seen_at = excluded.seen_at
                         where known.seen_at < ?
                        """)
                .params(
                        account,
                        hash(mark),
                        now.atOffset(UTC),
                        now.minus(SEEN_LATELY).atOffset(UTC))
                .update();
    }

    @EventListener
    void on(PersonErased person) {
        jdbc.sql("delete from resetdesk.known_caller where account_id = ?")
                .param(person.accountId())
                .update();
    }

    @Scheduled(fixedDelayString = "PT6H")
    void forget() {
        jdbc.sql("delete from resetdesk.known_caller where seen_at < ?")
                .param(clock.instant().minus(MEMORY).atOffset(UTC))
                .update();
    }

    private static byte[] hash(String mark) {
        return Sha256.of(mark).digest();
    }
}
