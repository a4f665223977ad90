package org.resetdesk.tracking.queue;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The desk's recent past, and its present.
 *
 * @param handled waits for people that are over, newest end first, at most {@link Pace#MOST}
 * @param checks how long the desk took alone over the last cases that it handled so
 * @param opened how many of the newest cases were looked at to tell the share that needs a person
 * @param forPeople how many of those came to need one
 * @param waiting how many cases wait for a person now
 * @param takers who has taken one of them
 */
record Flow(
        List<HandledWait> handled, List<Duration> checks, int opened, int forPeople, int waiting, Set<String> takers) {

    /** The share of cases that need a person, a little off both ends: nothing is certain after a few cases. */
    double shareForPeople() {
        return (forPeople + 0.5) / (opened + 1);
    }
}
