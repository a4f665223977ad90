package org.resetdesk.token;

import java.time.OffsetDateTime;
import java.util.List;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tokens that a case has had, from outside: what is sealed is not even read. */
@Repository
@Transactional(readOnly = true)
public class TokenLives {

    private final JdbcClient jdbc;

    TokenLives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    public List<TokenLife> of(CaseNumber number) {
        return jdbc.sql("""
                        select kind, issuer, entered_by, fingerprint, issued_at, expires_at, withdrawn_at
                        from resetdesk.token where case_number = ? order by id
                        """)
                .param(number.value())
                .query((row, index) -> {
                    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
                    return new TokenLife(
                            TokenKind.valueOf(row.getString("kind")),
                            row.getString("issuer"),
                            row.getString("entered_by"),
                            row.getString("fingerprint"),
                            row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                            withdrawn == null ? null : withdrawn.toInstant());
                })
                .list();
    }
}
