package org.resetdesk.access;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How often an account may do something within an hour that begins with the first time, counted for all nodes together. */
@Component
public class HourlyLimits {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final LimitCounts counts;
    private final Limits limits;

    HourlyLimits(LimitCounts counts, Limits limits) {
        this.counts = counts;
        this.limits = limits;
    }

    /**
     * Counts one more, unless the hour's share is used up; supervisors then hear of it. To be called outside a transaction: what was
     * counted stays counted.
     *
     * @param what a short name for it
     * @param perHour the share; changed in the settings, it holds at once
     * @return empty when it was counted, else how long until there is room again
     */
    public Optional<Duration> count(String what, String accountId, int perHour) {
        Bandwidth share = Bandwidth.builder()
                .capacity(perHour)
                .refillIntervally(perHour, WINDOW)
                .build();
        // the share is part of the name, for a bucket keeps the share that it was made with
        return limits.tellIfReached(what, accountId, counts.take(what + "/" + perHour, accountId, share));
    }
}
