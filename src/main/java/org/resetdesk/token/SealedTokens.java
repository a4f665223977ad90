package org.resetdesk.token;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CasesErased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tokens: at most one live per case, at most one ever per case and challenge. */
@Repository
class SealedTokens {

    private final JdbcClient jdbc;

    SealedTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SealedToken token) {
        jdbc.sql("""
                        insert into resetdesk.token (case_number, serial_number, challenge, kind, issuer, key_id, entered_by,
                          issued_at, expires_at, fingerprint, sealed)
                        values (:number, :serial, :challenge, :kind, :issuer, :keyId, :enteredBy, :issuedAt, :expiresAt,
                          :fingerprint, :sealed)
                        """)
                .param("number", token.caseNumber().value())
                .param("serial", token.serialNumber())
                .param("challenge", token.challenge())
                .param("kind", token.kind().name())
                .param("issuer", token.issuer())
                .param("keyId", token.keyId())
                .param("enteredBy", token.enteredBy())
                .param("issuedAt", token.issuedAt().atOffset(UTC))
                .param("expiresAt", token.expiresAt().atOffset(UTC))
                .param("fingerprint", token.fingerprint())
                .param("sealed", token.sealed())
                .update();
    }

    Optional<SealedToken> find(CaseNumber number, Challenge challenge) {
        return jdbc.sql("select * from resetdesk.token where case_number = ? and challenge = ?")
                .params(number.value(), challenge.value())
                .query(SealedTokens::read)
                .optional();
    }

    Optional<SealedToken> latest(CaseNumber number) {
        return jdbc.sql("select * from resetdesk.token where case_number = ? order by id desc limit 1")
                .param(number.value())
                .query(SealedTokens::read)
                .optional();
    }

    /** @return what was live until now */
    List<SealedToken> erase(CaseNumber number, Instant now) {
        return jdbc.sql("""
                        update resetdesk.token set sealed = null, withdrawn_at = ?
                        where case_number = ? and withdrawn_at is null
                        returning *
                        """)
                .params(now.atOffset(UTC), number.value())
                .query(SealedTokens::read)
                .list();
    }

    /** Tombstones included: no case that is over gets another token. */
    void forget(CasesErased erased) {
        jdbc.sql("delete from resetdesk.token where case_number = any(:numbers)")
                .param("numbers", erased.values())
                .update();
    }

    private static SealedToken read(ResultSet row, int index) throws SQLException {
        return new SealedToken(
                new CaseNumber(row.getString("case_number")),
                row.getString("serial_number"),
                row.getString("challenge"),
                TokenKind.valueOf(row.getString("kind")),
                row.getString("issuer"),
                row.getString("key_id"),
                row.getString("entered_by"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("fingerprint"),
                row.getBytes("sealed"));
    }
}
