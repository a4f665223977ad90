package org.resetdesk.token.share;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.MailAddress;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CasesErased;
import org.resetdesk.resetcase.Language;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of one-time links. Whoever changes a row has locked its case. */
@Repository
class ShareRows {

    private final JdbcClient jdbc;

    ShareRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Share share, LinkSecret secret) {
        jdbc.sql("""
                        insert into resetdesk.share (id, case_number, secret_sha256, email, language, token_fingerprint,
                          sent_at, expires_at)
                        values (:id, :number, :hash, :email, :language, :fingerprint, :sentAt, :expiresAt)
                        """)
                .param("id", share.id())
                .param("number", share.caseNumber().value())
                .param("hash", secret.sha256())
                .param("email", share.email().value())
                .param("language", share.language().name())
                .param("fingerprint", share.tokenFingerprint())
                .param("sentAt", share.sentAt().atOffset(UTC))
                .param("expiresAt", share.expiresAt().atOffset(UTC))
                .update();
    }

    Optional<Share> find(LinkSecret secret) {
        return jdbc.sql("select * from resetdesk.share where secret_sha256 = ?")
                .param(secret.sha256())
                .query(ShareRows::read)
                .optional();
    }

    Optional<Share> find(UUID id) {
        return jdbc.sql("select * from resetdesk.share where id = ?")
                .param(id)
                .query(ShareRows::read)
                .optional();
    }

    /** Newest first. */
    List<Share> of(CaseNumber number) {
        return jdbc.sql("select * from resetdesk.share where case_number = ? order by sent_at desc, id")
                .param(number.value())
                .query(ShareRows::read)
                .list();
    }

    void opened(Share share, Instant now) {
        jdbc.sql("update resetdesk.share set opened_at = ? where id = ?")
                .params(now.atOffset(UTC), share.id())
                .update();
    }

    void cancelled(Share share, Instant now) {
        jdbc.sql("update resetdesk.share set cancelled_at = ? where id = ?")
                .params(now.atOffset(UTC), share.id())
                .update();
    }

    /** @return how many tries it has seen since it was opened */
    int usedAgain(Share share) {
        return jdbc.sql("update resetdesk.share set used_again = used_again + 1 where id = ? returning used_again")
                .param(share.id())
                .query(Integer.class)
                .single();
    }

    @EventListener
    void on(CasesErased erased) {
        jdbc.sql("delete from resetdesk.share where case_number = any(:numbers)")
                .param("numbers", erased.values())
                .update();
    }

    private static Share read(ResultSet row, int index) throws SQLException {
        return new Share(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                new MailAddress(row.getString("email")),
                Language.valueOf(row.getString("language")),
                row.getString("token_fingerprint"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "opened_at"),
                instant(row, "cancelled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
