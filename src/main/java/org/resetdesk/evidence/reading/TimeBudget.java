package org.resetdesk.evidence.reading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long the current thread may compute. Processor time, not the clock's: what is read in a picture must not depend on how busy the
 * machine is.
 */
final class TimeBudget {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long end;

    private TimeBudget(long end) {
        this.end = end;
    }

    static TimeBudget of(Duration span) {
        return new TimeBudget(THREADS.getCurrentThreadCpuTime() + span.toNanos());
    }

    /** Asked by the thread that made it. */
    boolean spent() {
        return THREADS.getCurrentThreadCpuTime() >= end;
    }
}
