package org.resetdesk.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.ResetCase;

/**
 * A case in a list.
 *
 * @param queuePosition 1 is next; null unless IN_PROGRESS
 * @param estimatedAt when the reset should be ready; null unless IN_PROGRESS, and until enough cases were handled to tell
 */
public record CaseSummary(
        String caseNumber,
        CaseState state,
        @Nullable Outcome outcome,
        Connection connection,
        @Nullable String serialNumber,
        @Nullable String model,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Long queuePosition,
        @Nullable Instant estimatedAt) {

    static CaseSummary of(ResetCase resetCase, @Nullable Long queuePosition, @Nullable Instant estimatedAt) {
        return new CaseSummary(
                resetCase.number().value(),
                resetCase.state(),
                resetCase.outcome(),
                resetCase.connection(),
                resetCase.serialNumber(),
                resetCase.model(),
                resetCase.openedAt(),
                resetCase.updatedAt(),
                queuePosition,
                estimatedAt);
    }
}
