package org.resetdesk.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resetdesk.notice.ToldNotice.Mail;
import org.resetdesk.notice.ToldNotice.Posting;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everything that was told about a case: messages, and the mails that went with them. */
@Repository
@Transactional(readOnly = true)
public class CaseNotices {

    private final JdbcClient jdbc;
    private final MessageWords words;

    CaseNotices(JdbcClient jdbc, MessageWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Oldest first, in the words of whoever looks. */
    public List<ToldNotice> of(CaseNumber number, Language language) {
        return jdbc.sql("""
                        select m.at, m.recipient, m.event, m.details, m.read_at, l.queued_at, l.sent_at, l.failed_at, l.attempts,
                          l.next_attempt_at, l.last_error
                        from resetdesk.message m left join resetdesk.mail l on l.notice_key = m.notice_key
                        where m.case_number = ? order by m.at, m.id
                        """)
                .param(number.value())
                .query((row, index) -> read(row, number, language))
                .list();
    }

    private ToldNotice read(ResultSet row, CaseNumber number, Language language) throws SQLException {
        Kind event = Kind.valueOf(row.getString("event"));
        Instant at = Objects.requireNonNull(instant(row, "at"));
        return new ToldNotice(
                at,
                row.getString("recipient"),
                event.name(),
                words.of(number.value(), event, Details.parse(row.getString("details")), language, at),
                instant(row, "read_at"),
                mail(row));
    }

    private static @Nullable Mail mail(ResultSet row) throws SQLException {
        Instant next = instant(row, "next_attempt_at");
        if (next == null) {
            return null;
        }
        Instant sent = instant(row, "sent_at");
        Instant failed = instant(row, "failed_at");
        int attempts = row.getInt("attempts");
        if (sent != null) {
            return new Mail(Posting.SENT, sent, attempts, null);
        }
        return failed == null
                ? new Mail(Posting.WAITING, next, attempts, row.getString("last_error"))
                : new Mail(Posting.GIVEN_UP, failed, attempts, row.getString("last_error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
