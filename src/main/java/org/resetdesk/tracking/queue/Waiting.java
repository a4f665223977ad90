package org.resetdesk.tracking.queue;

import java.time.Instant;

/**
 * A case that waits for the desk.
 *
 * @param place in its own queue; 1 is next, or being looked at
 * @param since when the desk's present work on it began
 */
public record Waiting(String caseNumber, Stage stage, int place, Instant since) {

    /** Who has the next move: those who wait for people and those who do not do not hold each other up. */
    public enum Stage {
        /** The desk by itself, within seconds. */
        CHECK,
        /** Somebody at the desk. */
        PERSON,
        /** The desk by itself: somebody has said yes, the token is being made. */
        ISSUE
    }
}
