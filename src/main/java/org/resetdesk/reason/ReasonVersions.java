package org.resetdesk.reason;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What became of reasons on this desk. Asked for each time: every node says the same at once. */
@Repository
@Transactional
class ReasonVersions {

    private final JdbcClient jdbc;

    ReasonVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last version of each reason that has one, by code. */
    @Transactional(readOnly = true)
    public List<ReasonVersion> latest() {
        return jdbc.sql("select distinct on (code) * from resetdesk.reason_version order by code, version desc")
                .query(ReasonVersions::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<ReasonVersion> latest(String code) {
        return jdbc.sql("select * from resetdesk.reason_version where code = ? order by version desc limit 1")
                .param(code)
                .query(ReasonVersions::read)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<ReasonVersion> at(String code, Instant at) {
        return jdbc.sql(
                        "select * from resetdesk.reason_version where code = ? and since <= ? order by version desc limit 1")
                .params(code, at.atOffset(UTC))
                .query(ReasonVersions::read)
                .optional();
    }

    /** @return false where somebody else wrote this version first */
    public boolean add(ReasonVersion added) {
        Wording wording = added.wording();
        return jdbc.sql("""
                        insert into resetdesk.reason_version (code, version, since, offered, why_it, advice_it, why_en, advice_en)
                        values (:code, :version, :since, :offered, :whyIt, :adviceIt, :whyEn, :adviceEn)
                        on conflict do nothing
                        """)
                        .param("code", added.code())
                        .param("version", added.version())
                        .param("since", added.since().atOffset(UTC))
                        .param("offered", added.offered())
                        .param("whyIt", wording == null ? null : wording.it().why())
                        .param("adviceIt", wording == null ? null : wording.it().advice())
                        .param("whyEn", wording == null ? null : wording.en().why())
                        .param("adviceEn", wording == null ? null : wording.en().advice())
                        .update()
                == 1;
    }

    private static ReasonVersion read(ResultSet row, int index) throws SQLException {
        return new ReasonVersion(
                row.getString("code"),
                row.getInt("version"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getBoolean("offered"),
                wording(row));
    }

    private static @Nullable Wording wording(ResultSet row) throws SQLException {
        return row.getString("why_it") == null
                ? null
                : new Wording(
                        new ReasonText(row.getString("why_it"), row.getString("advice_it")),
                        new ReasonText(row.getString("why_en"), row.getString("advice_en")));
    }
}
