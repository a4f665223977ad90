package org.resetdesk.notice.push;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.resetdesk.notice.MessageWritten;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is still to be pushed: written with the message, sent beside it. */
@Repository
@Transactional
class PushOutbox {

    /** News of yesterday wake nobody; they are in the list and in the mail. */
    static final Duration PATIENCE = Duration.ofHours(24);

    /** Longer than one attempt can take; then another node may try. */
    private static final Duration ATTEMPT = Duration.ofMinutes(1);

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param attempts this one included */
    record Due(long id, long subscription, long message, int attempts) {}

    PushOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MessageWritten message) {
        jdbc.sql("""
                        insert into resetdesk.push (subscription_id, message_id, queued_at, next_attempt_at)
                        select id, :message, :now, :now from resetdesk.push_subscription where account_id = :account
                        """)
                .param("message", message.id())
                .param("now", now())
                .param("account", message.recipient())
                .update();
    }

    /** What is due, for this node alone for a while; nothing stays locked while it is sent. */
    List<Due> take() {
        jdbc.sql("delete from resetdesk.push where queued_at < ?")
                .param(now().minus(PATIENCE))
                .update();
        return jdbc.sql("""
                        update resetdesk.push set attempts = attempts + 1, next_attempt_at = :later where id in (
                          select id from resetdesk.push where next_attempt_at <= :now
                          order by next_attempt_at, id limit :most for update skip locked)
                        returning id, subscription_id as subscription, message_id as message, attempts
                        """)
                .param("later", now().plus(ATTEMPT))
                .param("now", now())
                .param("most", AT_ONCE)
                .query(Due.class)
                .list();
    }

    void done(Due push) {
        jdbc.sql("delete from resetdesk.push where id = ?").param(push.id()).update();
    }

    void postpone(Due push, Duration pause) {
        jdbc.sql("update resetdesk.push set next_attempt_at = ? where id = ?")
                .params(now().plus(pause), push.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }
}
