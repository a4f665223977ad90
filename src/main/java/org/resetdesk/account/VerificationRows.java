package org.resetdesk.account;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VerificationRows {

    private static final String PREFIX = "verification-";
    private static final Pattern KEY = Pattern.compile(PREFIX + "\\d{1,18}");

    private final JdbcClient jdbc;

    VerificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the applicant has an open one */
    Verification insert(String applicant, VerificationRequest request, String distributor, Instant now) {
        long id = jdbc.sql("""
                        insert into resetdesk.verification
                          (applicant, company, vat_number, distributor, state, asked_at, updated_at)
                        values (:applicant, :company, :vatNumber, :distributor, 'ASKED', :now, :now) returning id
                        """)
                .param("applicant", applicant)
                .param("company", request.company())
                .param("vatNumber", request.vatNumber())
                .param("distributor", distributor)
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .single();
        return find(key(id)).orElseThrow();
    }

    Optional<Verification> find(String key) {
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("select * from resetdesk.verification where id = ?")
                .param(id(key))
                .query(VerificationRows::read)
                .optional();
    }

    Optional<Verification> latestOf(String applicant) {
        return jdbc.sql("select * from resetdesk.verification where applicant = ? order by id desc limit 1")
                .param(applicant)
                .query(VerificationRows::read)
                .optional();
    }

    int askedSince(String applicant, Instant since) {
        return jdbc.sql("select count(*) from resetdesk.verification where applicant = ? and asked_at > ?")
                .params(applicant, since.atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    /** @return false where it is no longer in the state that it was in */
    boolean move(Verification found, VerificationState next, Instant now) {
        return jdbc.sql("""
                        update resetdesk.verification set state = :next, updated_at = :now
                        where id = :id and state = :state
                        """)
                        .param("next", next.name())
                        .param("now", now.atOffset(UTC))
                        .param("id", id(found.key()))
                        .param("state", found.state().name())
                        .update()
                == 1;
    }

    static String key(long id) {
        return PREFIX + id;
    }

    static long id(String key) {
        return Long.parseLong(key.substring(PREFIX.length()));
    }

    private static Verification read(ResultSet row, int index) throws SQLException {
        return new Verification(
                key(row.getLong("id")),
                row.getString("applicant"),
                row.getString("company"),
                row.getString("vat_number"),
                row.getString("distributor"),
                VerificationState.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
