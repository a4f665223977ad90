package org.resetdesk.resetcase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case should soon be done, or it will be late. Published inside the business transaction.
 *
 * @param forSupervisors whether it waits for one of them, and not for an agent
 * @param person account id of who has taken it; null for nobody
 */
public record TargetNear(
        ResetCase resetCase,
        boolean forSupervisors,
        @Nullable String person,
        Instant at) {}
