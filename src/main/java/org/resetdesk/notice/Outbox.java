package org.resetdesk.notice;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails that wait for the sender, those it gave up, and the traces of those it sent. */
@Repository
@Transactional
public class Outbox {

    /** How long a mail waits for an earlier one that failed; a server that takes everything but that one must not hold up the rest. */
    private static final Duration TURN = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outbox(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** How many mails were given up. */
    @Transactional(readOnly = true)
    public long givenUp() {
        return jdbc.sql("select count(*) from resetdesk.mail where failed_at is not null")
                .query(Long.class)
                .single();
    }

    /** Tries every mail that was given up for another three days. */
    public void tryAgain() {
        jdbc.sql("""
                        update resetdesk.mail set failed_at = null, queued_at = :now, next_attempt_at = :now
                        where failed_at is not null
                        """).param("now", now()).update();
        events.publishEvent(new MailQueued());
    }

    /** @param sealed the letter, address and all */
    void putSealed(String key, UUID messageId, byte[] sealed, Instant usefulUntil) {
        jdbc.sql("""
                        insert into resetdesk.mail (notice_key, message_id, sealed, useful_until, queued_at, next_attempt_at)
                        values (:key, :messageId, :sealed, :usefulUntil, :now, :now)
                        on conflict (notice_key) do nothing
                        """)
                .param("key", key)
                .param("messageId", messageId)
                .param("sealed", sealed)
                .param("usefulUntil", usefulUntil.atOffset(UTC))
                .param("now", now())
                .update();
        events.publishEvent(new MailQueued());
    }

    /** Letters whose secret is dead, sent or not: nobody is helped by them, and they are no trouble to anybody. */
    void throwUselessAway() {
        jdbc.sql("""
                        delete from resetdesk.mail where id in (
                          select id from resetdesk.mail where sealed is not null and useful_until <= :now for update skip locked)
                        """).param("now", now()).update();
    }

    void put(Notice notice) {
        jdbc.sql("""
                        insert into resetdesk.mail (notice_key, message_id, case_number, recipient, event, details,
                          queued_at, next_attempt_at)
                        values (:key, :messageId, :number, :recipient, :event, :details::jsonb, :now, :now)
                        on conflict (notice_key) do nothing
                        """)
                .param("key", notice.key())
                .param("messageId", UUID.randomUUID())
                .param("number", notice.number())
                .param("recipient", notice.recipient())
                .param("event", notice.event().name())
                .param("details", notice.details().json())
                .param("now", now())
                .update();
        events.publishEvent(new MailQueued());
    }

    /**
     * The mail that is due longest, locked for the caller's transaction; no other node sees it meanwhile. What a person is told of a case
     * leaves in the order in which it happened: a mail lets earlier ones go first that are due, or in another node's hands, or failed a
     * moment ago.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<QueuedMail> lockDue() {
        return jdbc.sql("""
                        select * from resetdesk.mail m
                        where sent_at is null and failed_at is null and next_attempt_at <= :now
                          and not exists (
                            select 1 from resetdesk.mail earlier
                            where earlier.case_number = m.case_number and earlier.recipient = m.recipient and earlier.id < m.id
                              and earlier.sent_at is null and earlier.failed_at is null
                              and (earlier.next_attempt_at <= :now or m.queued_at > :lately))
                        order by next_attempt_at, id limit 1 for update skip locked
                        """)
                .param("now", now())
                .param("lately", now().minus(TURN))
                .query(Outbox::read)
                .optional();
    }

    /** What was sealed is erased with it. */
    void sent(QueuedMail mail) {
        jdbc.sql("""
                        update resetdesk.mail set sent_at = :now, attempts = attempts + 1, last_error = null, sealed = null
                        where id = :id
                        """).param("now", now()).param("id", mail.id()).update();
    }

    void postpone(QueuedMail mail, Instant until, String error) {
        jdbc.sql("""
                        update resetdesk.mail set next_attempt_at = :until, attempts = attempts + 1, last_error = :error
                        where id = :id
                        """)
                .param("until", until.atOffset(UTC))
                .param("error", error)
                .param("id", mail.id())
                .update();
    }

    void giveUp(QueuedMail mail, String error) {
        jdbc.sql("""
                        update resetdesk.mail set failed_at = :now, attempts = attempts + 1, last_error = :error
                        where id = :id
                        """)
                .param("now", now())
                .param("error", error)
                .param("id", mail.id())
                .update();
        events.publishEvent(new MailsGivenUp(givenUp()));
    }

    /** The server is back: whatever waits for its next attempt has waited long enough. */
    void hurry() {
        jdbc.sql("""
                        update resetdesk.mail set next_attempt_at = :now where id in (
                          select id from resetdesk.mail
                          where sent_at is null and failed_at is null and next_attempt_at > :now
                          for update skip locked)
                        """).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }

    private static QueuedMail read(ResultSet row, int index) throws SQLException {
        return new QueuedMail(
                row.getLong("id"),
                row.getObject("message_id", UUID.class),
                row.getString("useful_until") == null ? news(row) : null,
                row.getBytes("sealed"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant());
    }

    private static CaseNews news(ResultSet row) throws SQLException {
        return new CaseNews(
                new CaseNumber(row.getString("case_number")),
                row.getString("recipient"),
                Kind.valueOf(row.getString("event")),
                Details.parse(row.getString("details")),
                row.getObject("queued_at", OffsetDateTime.class).toInstant());
    }
}
