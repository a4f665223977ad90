package org.resetdesk.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseEvent.Kind;

/**
 * Something that happened to a case, as it is stored.
 *
 * @param actor account id, for staff to see; {@link org.resetdesk.resetcase.CaseEvent#DESK} for the desk itself; null once it was erased
 */
record Step(
        Instant at,
        Kind event,
        ActorKind actorKind,
        @Nullable String actor,
        Map<String, String> facts) {

    static Step read(ResultSet row, int index) throws SQLException {
        return new Step(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Kind.valueOf(row.getString("event")),
                ActorKind.valueOf(row.getString("actor_kind")),
                row.getString("actor"),
                Facts.parse(row.getString("details")));
    }
}
