package org.resetdesk.notice.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.SessionClosed;
import org.resetdesk.account.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Browsers that want to be told, until they say no, their push service does, or somebody logs out there. */
@Repository
@Transactional
class Subscriptions {

    static final int MOST_OF_ONE = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    Subscriptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A browser has one owner, the last one who asked; of an account's browsers the newest ones count. */
    void keep(String account, String endpoint, byte[] p256dh, byte[] auth, @Nullable String session) {
        jdbc.sql("""
                        insert into resetdesk.push_subscription (account_id, endpoint, p256dh, auth, session_sha256, created_at)
                        values (:account, :endpoint, :p256dh, :auth, :session, :now)
                        on conflict (endpoint) do update set account_id = excluded.account_id, p256dh = excluded.p256dh,
                          auth = excluded.auth, session_sha256 = excluded.session_sha256, created_at = excluded.created_at
                        """)
                .param("account", account)
                .param("endpoint", endpoint)
                .param("p256dh", p256dh)
                .param("auth", auth)
                .param("session", session == null ? null : hash(session))
                .param("now", clock.instant().atOffset(UTC))
                .update();
        jdbc.sql("""
                        delete from resetdesk.push_subscription where id in (
                          select id from resetdesk.push_subscription where account_id = ?
                          order by created_at desc, id desc offset ?)
                        """).params(account, MOST_OF_ONE).update();
    }

    void remove(String account, String endpoint) {
        jdbc.sql("delete from resetdesk.push_subscription where account_id = ? and endpoint = ?")
                .params(account, endpoint)
                .update();
    }

    /** Its push service does not know it any more. */
    void remove(long id) {
        jdbc.sql("delete from resetdesk.push_subscription where id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from resetdesk.push where subscription_id = ?")
                .param(id)
                .update();
    }

    @EventListener
    public void on(SessionClosed closed) {
        jdbc.sql("delete from resetdesk.push_subscription where session_sha256 = ?")
                .param(hash(closed.sessionId()))
                .update();
    }

    @EventListener
    public void on(PersonErased person) {
        jdbc.sql("""
                        with gone as (delete from resetdesk.push_subscription where account_id = ? returning id)
                        delete from resetdesk.push where subscription_id in (select id from gone)
                        """).param(person.accountId()).update();
    }

    @Transactional(readOnly = true)
    public Optional<Subscription> find(long id) {
        return jdbc.sql("select * from resetdesk.push_subscription where id = ?")
                .param(id)
                .query((row, index) -> new Subscription(
                        row.getLong("id"),
                        row.getString("account_id"),
                        row.getString("endpoint"),
                        row.getBytes("p256dh"),
                        row.getBytes("auth")))
                .optional();
    }

    private static byte[] hash(String session) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(session.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
