package org.resetdesk.knowledge;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.resetdesk.account.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who put which version in force and why, and what was tried. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TableVersions {

    /** Whoever has it decides which version of any table comes next. */
    private static final int LOCK = 726_573_103;

    /**
     * A version that did not come with the program.
     *
     * @param shippedVersion the newest that had come with the program by then
     * @param asShipped with the same rules as that one
     */
    record Put(
            String table,
            int version,
            Instant at,
            String by,
            String reasonCode,
            String reason,
            int cases,
            int changed,
            String contentSha256,
            int shippedVersion,
            boolean asShipped) {}

    private final JdbcClient jdbc;

    TableVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
    }

    /** Newest first. */
    List<Put> of(String table) {
        return jdbc.sql("select * from resetdesk.table_version where decision = ? order by version desc")
                .param(table)
                .query((row, index) -> put(row))
                .list();
    }

    private static Put put(ResultSet row) throws SQLException {
        return new Put(
                row.getString("decision"),
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("deployed_by"),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getInt("cases"),
                row.getInt("changed"),
                row.getString("content_sha256"),
                row.getInt("shipped_version"),
                row.getBoolean("as_shipped"));
    }

    void add(Put put) {
        jdbc.sql("""
                        insert into resetdesk.table_version (decision, version, at, deployed_by, reason_code, reason, cases, changed,
                          content_sha256, shipped_version, as_shipped) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        put.table(),
                        put.version(),
                        put.at().atOffset(UTC),
                        put.by(),
                        put.reasonCode(),
                        put.reason(),
                        put.cases(),
                        put.changed(),
                        put.contentSha256(),
                        put.shippedVersion(),
                        put.asShipped())
                .update();
    }

    /** @param cases how many were looked at, of which so many changed */
    record Tried(int cases, int changed) {}

    /** What nobody put in force within the time is forgotten. */
    void tried(String mark, String table, String by, Instant at, Tried tried, Instant forgotten) {
        jdbc.sql("delete from resetdesk.table_trial where at < ?")
                .param(forgotten.atOffset(UTC))
                .update();
        jdbc.sql("""
                        insert into resetdesk.table_trial (mark, decision, tried_by, at, cases, changed) values (?, ?, ?, ?, ?, ?)
                        on conflict (mark) do update set at = excluded.at, cases = excluded.cases, changed = excluded.changed
                        """)
                .params(mark, table, by, at.atOffset(UTC), tried.cases(), tried.changed())
                .update();
    }

    Optional<Tried> tried(String mark) {
        return jdbc.sql("select cases, changed from resetdesk.table_trial where mark = ?")
                .param(mark)
                .query((row, index) -> new Tried(row.getInt("cases"), row.getInt("changed")))
                .optional();
    }

    /** Who it was stands in the audit. */
    @EventListener
    public void on(PersonErased person) {
        jdbc.sql("update resetdesk.table_version set deployed_by = '(erased)' where deployed_by = ?")
                .param(person.accountId())
                .update();
        jdbc.sql("delete from resetdesk.table_trial where tried_by = ?")
                .param(person.accountId())
                .update();
    }
}
