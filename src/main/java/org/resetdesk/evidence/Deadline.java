package org.resetdesk.evidence;

import java.time.Duration;

/** A stretch of time that may be spent, whatever the wall clock does meanwhile. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline after(Duration span) {
        return new Deadline(System.nanoTime() + span.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - end >= 0;
    }
}
