package org.resetdesk.resetcase;

import java.time.Instant;

/**
 * A case that supervisors should look at. Published inside the business transaction.
 *
 * @param reasonCode a finding's code, or {@code target-time}
 */
public record Escalation(ResetCase resetCase, String reasonCode, Instant at) {}
