package org.resetdesk.access;

import io.github.bucket4j.Bandwidth;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * How often something may be done, counted for all nodes together. Room comes back little by little, so that who was stopped waits no
 * longer than for one more. To be called outside a transaction: what was counted stays counted.
 */
@Component
public class Limits {

    private static final Duration TOLD_EVERY = Duration.ofHours(1);

    /** The limits that there are, for whoever watches them before one is reached. */
    private static final List<String> KNOWN =
            List.of("cases", "check", "login", "registration", "registration-mail", "share", "share-guess");

    private final LimitCounts counts;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;

    Limits(LimitCounts counts, Clock clock, ApplicationEventPublisher events, MeterRegistry meters) {
        this.counts = counts;
        this.clock = clock;
        this.events = events;
        this.meters = meters;
        KNOWN.forEach(this::refused);
    }

    private Counter refused(String what) {
        return Counter.builder("resetdesk.limits.refused")
                .tag("limit", what)
                .description("what was refused because there had been too much of it")
                .register(meters);
    }

    /**
     * Counts one more, unless there is no room; supervisors then hear of it, once an hour for each key.
     *
     * @param what a short name for it, such as {@code share}; words for supervisors stand under {@code message.LIMIT.<what>}
     * @param key who does it: an account id, an address, anything at all, however long; what stands behind a blank tells counts apart
     *     and is not told
     * @param capacity how many at once; as many come back within the window
     * @return empty when it was counted, else how long until there is room for one
     */
    public Optional<Duration> count(String what, String key, int capacity, Duration window) {
        return tellIfReached(what, key, counts.take(name(what, capacity, window), key, share(capacity, window)));
    }

    /** Takes back what was counted with the same words: it turned out to be none. */
    public void giveBack(String what, String key, int capacity, Duration window) {
        counts.giveBack(name(what, capacity, window), key, share(capacity, window));
    }

    private static String name(String what, int capacity, Duration window) {
        return what + "/" + capacity + "/" + window;
    }

    private static Bandwidth share(int capacity, Duration window) {
        return Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(capacity, window)
                .build();
    }

    /** Counts one refusal, and tells supervisors of a limit that was reached and counted elsewhere, once an hour for each key. */
    public void reached(String what, String key) {
        refused(what).increment();
        Bandwidth once =
                Bandwidth.builder().capacity(1).refillIntervally(1, TOLD_EVERY).build();
        if (counts.take("told/" + what, key, once).isEmpty()) {
            events.publishEvent(new LimitReached(what, key.split(" ", 2)[0], clock.instant()));
        }
    }

    Optional<Duration> tellIfReached(String what, String key, Optional<Duration> wait) {
        if (wait.isPresent()) {
            reached(what, key);
        }
        return wait;
    }
}
