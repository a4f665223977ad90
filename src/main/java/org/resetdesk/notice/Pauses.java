package org.resetdesk.notice;

import java.time.Duration;

/**
 * How long to wait before a mail is tried again: a twentieth of its age, so at most 30 s in the first ten minutes, and never more than a
 * quarter of an hour; after three days not at all.
 */
final class Pauses {

    static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Pauses() {}

    static Duration after(Duration age) {
        Duration pause = age.dividedBy(20);
        if (pause.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
