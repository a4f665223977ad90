package org.resetdesk.evidence;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Where one waits for a place, for so long and no longer. The places go to those at the front of all lines in the order in which they came there. */
final class WaitingLine {

    private final int length;
    private final Semaphore line;
    private final Semaphore front;
    private final Semaphore places;
    private final Duration patience;

    /** @param front how many of this line stand among those of the others */
    WaitingLine(int length, int front, Semaphore places, Duration patience) {
        this.length = length;
        this.line = new Semaphore(length);
        this.front = new Semaphore(front, true);
        this.places = places;
        this.patience = patience;
    }

    /** @return whether a place was taken; not where the line is full or does not move */
    boolean takePlace() throws InterruptedException {
        if (!line.tryAcquire()) {
            return false;
        }
        try {
            long until = System.nanoTime() + patience.toNanos();
            if (!front.tryAcquire(patience.toNanos(), NANOSECONDS)) {
                return false;
            }
            try {
                return places.tryAcquire(until - System.nanoTime(), NANOSECONDS);
            } finally {
                front.release();
            }
        } finally {
            line.release();
        }
    }

    int waiting() {
        return length - line.availablePermits();
    }
}
