package org.resetdesk.knowledge;

import java.time.Instant;

/**
 * Another version of a decision table is in force. Published inside the transaction that does it.
 *
 * @param actor the supervisor, or {@link org.resetdesk.resetcase.CaseEvent#DESK}
 * @param contentSha256 of its DMN
 */
public record TableChanged(
        Instant at, String actor, String table, int version, int before, String contentSha256, String reasonCode) {}
