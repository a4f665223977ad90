package org.resetdesk.cockpit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseState;

/**
 * How the desk stands.
 *
 * @param states open cases by state
 * @param waiting cases that wait for the desk or a person at it, longest first
 * @param incidents technical failures that wait for a person, the most frequent cause first
 */
public record Overview(List<InState> states, List<Waiting> waiting, List<Cause> incidents) {

    /** @param oldestAt since when the one that waits longest has been in it; null where there is none */
    public record InState(
            CaseState state, long count, @Nullable Instant oldestAt) {}

    /**
     * @param queuedAt when it took its place
     * @param person whether somebody at the desk has to look at it; else the desk works on it by itself
     * @param takenBy who is looking at it; null where nobody is
     */
    public record Waiting(
            String caseNumber,
            @Nullable String model,
            Instant queuedAt,
            boolean person,
            @Nullable Somebody takenBy) {}

    /**
     * @param step id of the element that failed
     * @param message what went wrong, of the one that has waited longest
     * @param instanceId the instance of that one
     */
    public record Cause(String step, String message, long count, Instant oldestAt, String instanceId) {}
}
