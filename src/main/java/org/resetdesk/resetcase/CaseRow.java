package org.resetdesk.resetcase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code resetdesk.reset_case}, for whoever selects cases. */
public final class CaseRow {

    private CaseRow() {}

    public static ResetCase read(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new ResetCase(
                new CaseNumber(row.getString("case_number")),
                row.getString("requester"),
                Connection.valueOf(row.getString("connection")),
                Language.valueOf(row.getString("language")),
                CaseState.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("serial_number"),
                row.getString("model"),
                row.getString("reason_code"),
                row.getString("comment"),
                Objects.requireNonNull(instant(row, "opened_at")),
                Objects.requireNonNull(instant(row, "queued_at")),
                Objects.requireNonNull(instant(row, "updated_at")),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
