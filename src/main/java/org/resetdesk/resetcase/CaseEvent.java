package org.resetdesk.resetcase;

import java.time.Instant;
import java.util.Map;

/**
 * Something happened to a case. Published inside the business transaction; audit, notice and tracking listen and write within it.
 *
 * @param resetCase as it stands after the event
 * @param actor account id of who did it, or {@link #DESK}
 * @param details short facts (reason code, deadline, masked address); never a token, never anything about another person
 */
public record CaseEvent(ResetCase resetCase, Kind kind, Instant at, String actor, Map<String, String> details) {

    /** The actor of what the desk does by itself. */
    public static final String DESK = "resetdesk";

    public enum Kind {
        OPENED,
        EVIDENCE_REQUESTED,
        EVIDENCE_RECEIVED,
        IN_REVIEW,
        TOKEN_READY,
        REVEALED,
        SHARED,
        SHARE_OPENED,
        REMINDER,
        TOKEN_REFUSED,
        CLOSED
    }

    public CaseEvent {
        details = Map.copyOf(details);
    }
}
