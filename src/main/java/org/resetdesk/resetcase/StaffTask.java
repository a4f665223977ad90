package org.resetdesk.resetcase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the desk has something to do about a case, takes it, or has done it. Published inside the business transaction.
 *
 * @param person account id of who has it or did it; null for nobody
 */
public record StaffTask(
        CaseNumber number, Change change, @Nullable String person, Instant at) {

    public enum Change {
        CREATED,
        /** To somebody, or back to everybody. */
        ASSIGNED,
        DONE
    }
}
