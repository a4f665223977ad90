package org.resetdesk.tracking.queue;

import java.time.Instant;

/**
 * A wait for people that is over: the requester has his token, a question or a refusal.
 *
 * @param since when the case came to need a person
 * @param decidedBy who handled it
 */
record HandledWait(String caseNumber, Instant queuedAt, Instant since, Instant endedAt, String decidedBy) {

    /** Whether it stood before the other in the queue. */
    boolean isBefore(HandledWait other) {
        int order = queuedAt.compareTo(other.queuedAt);
        return order == 0 ? caseNumber.compareTo(other.caseNumber) < 0 : order < 0;
    }
}
