package org.resetdesk.tracking;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.tracking.queue.Estimate;
import org.resetdesk.tracking.queue.Waiting;

/**
 * A case in a list.
 *
 * @param queuePosition 1 is next, or being looked at; among those that wait for a person, or among those that the desk checks alone; null
 *     unless IN_PROGRESS
 * @param estimatedAt until when it is handled in about 88 of 100 cases; null unless IN_PROGRESS, and until enough cases were handled to
 *     tell
 * @param erasedAt since when nothing is left but this frame; absent before
 * @param estimatedFrom before when that is unlikely; null where it can be any moment, and where {@code estimatedAt} is
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
        @JsonInclude(NON_NULL) @Nullable Instant erasedAt,
        @Nullable Integer queuePosition,
        @Nullable Instant estimatedAt,
        @Nullable Instant estimatedFrom) {

    static CaseSummary of(
            ResetCase resetCase, @Nullable Instant erasedAt, @Nullable Waiting waiting, @Nullable Estimate estimate) {
        return new CaseSummary(
                resetCase.number().value(),
                resetCase.state(),
                resetCase.outcome(),
                resetCase.connection(),
                resetCase.serialNumber(),
                resetCase.model(),
                resetCase.openedAt(),
                resetCase.updatedAt(),
                erasedAt,
                waiting == null ? null : waiting.place(),
                estimate == null ? null : estimate.by(),
                estimate == null ? null : estimate.from());
    }
}
