package org.resetdesk.access.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.Refusal;

/** The database restarts or is out of reach: nobody's fault, and over soon. */
final class DatabaseAway {

    private static final String COME_BACK_SECONDS = "5";

    private DatabaseAway() {}

    /** 503 {@code desk.no-database} where a lost or missing connection is behind it, or null. */
    static @Nullable Refusal behind(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = Objects.equals(t.getCause(), t) ? null : t.getCause()) {
            if (t instanceof SQLTransientConnectionException || t instanceof SQLException failure && lost(failure)) {
                return new Refusal(503, "desk.no-database", Map.of("retryAfter", COME_BACK_SECONDS));
            }
        }
        return null;
    }

    /** Class 08 (connection exception), or an operator's shutdown (PostgreSQL, appendix A). */
    private static boolean lost(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return state.startsWith("08") || state.startsWith("57P0");
    }
}
