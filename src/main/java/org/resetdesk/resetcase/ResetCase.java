package org.resetdesk.resetcase;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to reset one device's password, from submission to closure.
 *
 * @param requester account id of who opened it
 * @param language of the submission
 * @param serialNumber of the device, once its feature code was read and its signature held
 * @param reasonCode why it was rejected or revoked
 * @param comment what a person added for the requester to read
 * @param queuedAt when it took its place in the queue; kept through every loop
 */
public record ResetCase(
        CaseNumber number,
        String requester,
        Connection connection,
        Language language,
        CaseState state,
        @Nullable Outcome outcome,
        @Nullable String serialNumber,
        @Nullable String model,
        @Nullable String reasonCode,
        @Nullable String comment,
        Instant openedAt,
        Instant queuedAt,
        Instant updatedAt,
        @Nullable Instant closedAt) {

    public boolean isOpen() {
        return state != CaseState.CLOSED;
    }

    public boolean isOwnedBy(String accountId) {
        return requester.equals(accountId);
    }

    public Optional<String> device() {
        return Optional.ofNullable(serialNumber);
    }

    public ResetCase aboutDevice(String serial, String deviceModel) {
        return new ResetCase(
                number,
                requester,
                connection,
                language,
                state,
                outcome,
                serial,
                deviceModel,
                reasonCode,
                comment,
                openedAt,
                queuedAt,
                updatedAt,
                closedAt);
    }

    public ResetCase awaitEvidence(Instant now) {
        return in(CaseState.NEEDS_ACTION, now);
    }

    /** Back to the desk, at its old place in the queue. */
    public ResetCase resume(Instant now) {
        return in(CaseState.IN_PROGRESS, now);
    }

    public ResetCase awaitConfirmation(Instant now) {
        return in(CaseState.TO_CONFIRM, now);
    }

    public ResetCase explain(@Nullable String reason, @Nullable String words) {
        return new ResetCase(
                number,
                requester,
                connection,
                language,
                state,
                outcome,
                serialNumber,
                model,
                reason,
                words,
                openedAt,
                queuedAt,
                updatedAt,
                closedAt);
    }

    public ResetCase close(Outcome how, Instant now) {
        ResetCase closed = in(CaseState.CLOSED, now);
        return new ResetCase(
                number,
                requester,
                connection,
                language,
                closed.state,
                how,
                serialNumber,
                model,
                reasonCode,
                comment,
                openedAt,
                queuedAt,
                now,
                now);
    }

    private ResetCase in(CaseState next, Instant now) {
        if (!state.next().contains(next)) {
            throw new IllegalTransition(number, state, next);
        }
        return new ResetCase(
                number,
                requester,
                connection,
                language,
                next,
                outcome,
                serialNumber,
                model,
                reasonCode,
                comment,
                openedAt,
                queuedAt,
                now,
                closedAt);
    }
}
