package org.resetdesk.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a case.
 *
 * @param task the user task in which it was decided
 * @param comment words of the person, at most 2000 characters; null where there are none
 */
public record Decision(
        Instant at,
        String decidedBy,
        String task,
        Verdict verdict,
        @Nullable String reasonCode,
        @Nullable String comment) {}
