package org.resetdesk.bench.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a device believes the time to be. */
enum DeviceClock {
    RIGHT,
    YEAR_1970,
    YEAR_2000,
    TWO_DAYS_SLOW;

    /** Runs from now on. */
    Clock start(Clock right) {
        return Clock.offset(right, offset(right.instant()));
    }

    private Duration offset(Instant now) {
        return switch (this) {
            case RIGHT -> Duration.ZERO;
            case YEAR_1970 -> Duration.between(now, Instant.EPOCH);
            case YEAR_2000 -> Duration.between(now, Instant.parse("2000-01-01T00:00:00Z"));
            case TWO_DAYS_SLOW -> Duration.ofDays(-2);
        };
    }
}
