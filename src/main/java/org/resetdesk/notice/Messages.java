package org.resetdesk.notice;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.resetdesk.account.Account;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The message list behind the envelope: what was told to whom, and whether he has read it. */
@Repository
@Transactional
public class Messages {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WritingLanguage languages;
    private final MessageWords words;
    private final ApplicationEventPublisher events;

    Messages(
            JdbcClient jdbc,
            Clock clock,
            WritingLanguage languages,
            MessageWords words,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.languages = languages;
        this.words = words;
        this.events = events;
    }

    /** Newest first. {@code page} starts at 0. */
    @Transactional(readOnly = true)
    public MessagePage page(Account reader, boolean unreadOnly, int page, int size) {
        Language language = languages.of(reader);
        String condition = "recipient = :reader" + (unreadOnly ? " and read_at is null" : "");
        long total = jdbc.sql("select count(*) from resetdesk.message where " + condition)
                .param("reader", reader.id())
                .query(Long.class)
                .single();
        return new MessagePage(
                jdbc.sql("select * from resetdesk.message where " + condition
                                + " order by at desc, id desc limit :size offset :offset")
                        .param("reader", reader.id())
                        .param("size", size)
                        .param("offset", (long) page * size)
                        .query((row, index) -> read(row, language))
                        .list(),
                total);
    }

    /** Those of these messages that are the reader's, oldest first. */
    @Transactional(readOnly = true)
    public List<Message> of(Account reader, Collection<Long> ids) {
        Language language = languages.of(reader);
        return jdbc.sql("select * from resetdesk.message where recipient = :reader and id = any(:ids) order by id")
                .param("reader", reader.id())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, index) -> read(row, language))
                .list();
    }

    /** @throws Refusal 404 for what does not exist and for somebody else's */
    public void markRead(Account reader, String id) {
        int found = jdbc.sql("""
                        update resetdesk.message set read_at = coalesce(read_at, :now)
                        where id::text = :id and recipient = :reader
                        """)
                .param("now", clock.instant().atOffset(UTC))
                .param("id", id)
                .param("reader", reader.id())
                .update();
        if (found == 0) {
            throw new Refusal(404, "message.unknown");
        }
    }

    /**
     * The transaction takes its own number before the message's: that is what live streams tell from which messages may still appear.
     *
     * @return false where this notice was told before
     */
    boolean keep(Notice notice) {
        Optional<Long> written = jdbc.sql("""
                        with writer as materialized (select pg_current_xact_id())
                        insert into resetdesk.message (notice_key, case_number, recipient, event, details, at)
                        select :key, :number, :recipient, :event, :details::jsonb, :at from writer
                        on conflict (notice_key) do nothing returning id
                        """)
                .param("key", notice.key())
                .param("number", notice.number())
                .param("recipient", notice.recipient())
                .param("event", notice.event().name())
                .param("details", notice.details().json())
                .param("at", notice.at().atOffset(UTC))
                .query(Long.class)
                .optional();
        written.ifPresent(id -> events.publishEvent(new MessageWritten(id, notice.recipient())));
        return written.isPresent();
    }

    @Transactional(readOnly = true)
    boolean hasTold(CaseNumber number, Kind event) {
        return jdbc.sql("select exists (select 1 from resetdesk.message where case_number = ? and event = ?)")
                .params(number.value(), event.name())
                .query(Boolean.class)
                .single();
    }

    private Message read(ResultSet row, Language language) throws SQLException {
        Kind event = Kind.valueOf(row.getString("event"));
        String number = row.getString("case_number");
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Message(
                row.getString("id"),
                at,
                number,
                event.name(),
                words.of(number, event, Details.parse(row.getString("details")), language, at),
                row.getString("read_at") != null);
    }
}
