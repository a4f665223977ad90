package org.resetdesk.cockpit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Outcome;

/** A case that a search found. */
public record FoundCase(
        String caseNumber,
        CaseState state,
        @Nullable Outcome outcome,
        @Nullable String serialNumber,
        @Nullable String model,
        Somebody requester,
        Instant openedAt,
        @Nullable Instant closedAt) {}
