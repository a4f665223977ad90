package org.resetdesk.urgency;

import java.time.Instant;

/**
 * When a case that waits for people should be done.
 *
 * @param nearAt three quarters of its time are over, or its feature code will soon be too old
 * @param dueAt its time is over
 * @param pressingAt the earlier of its target time and the end of its feature code
 */
public record TargetTime(Instant nearAt, Instant dueAt, Instant pressingAt) {

    public Urgency urgency(Instant now) {
        if (!now.isBefore(dueAt)) {
            return Urgency.OVERDUE;
        }
        return now.isBefore(nearAt) ? Urgency.ORDINARY : Urgency.NEAR;
    }
}
