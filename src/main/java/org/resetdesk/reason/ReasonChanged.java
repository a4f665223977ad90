package org.resetdesk.reason;

import java.time.Instant;

/**
 * A supervisor has changed a reason. Published inside the transaction that does it.
 *
 * @param change {@code added}, {@code reworded}, {@code put-back}, {@code withdrawn} or {@code offered}
 * @param words what requesters read from now on
 */
public record ReasonChanged(Instant at, String supervisor, String change, String code, int version, Wording words) {}
