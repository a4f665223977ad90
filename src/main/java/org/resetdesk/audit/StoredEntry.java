package org.resetdesk.audit;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the database keeps it.
 *
 * @param at in UTC, to the microsecond
 * @param detail the JSON text, byte for byte as it was written
 */
record StoredEntry(
        long id,
        OffsetDateTime at,
        String actor,
        String action,
        @Nullable String caseNumber,
        @Nullable String source,
        String detail) {

    /** The columns that {@link #read} wants, of a table called {@code e}. */
    static final String COLUMNS = "e.id, e.at, e.actor, e.action, e.case_number, e.source, e.detail::text as detail";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("actor"),
                row.getString("action"),
                row.getString("case_number"),
                row.getString("source"),
                row.getString("detail"));
    }

    byte[] hash() {
        return AuditHash.of("resetdesk/audit-entry/1")
                .and(Long.toString(id))
                .and(MOMENT.format(at.withOffsetSameInstant(UTC)))
                .and(actor)
                .and(action)
                .and(caseNumber)
                .and(source)
                .and(detail)
                .value();
    }
}
