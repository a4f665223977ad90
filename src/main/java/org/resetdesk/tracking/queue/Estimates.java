package org.resetdesk.tracking.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.hours.DeskHours;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.StaffTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a case that waits for the desk will be handled, as far as that can be told. */
@Component
public class Estimates {

    /** What happens here is known at once; what happens on another node, so much later. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final RecentFlow recent;
    private final Outlooks outlooks;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(Flow flow, Instant at) {}

    Estimates(RecentFlow recent, DeskHours hours, Clock clock) {
        this.recent = recent;
        this.outlooks = new Outlooks(hours);
        this.clock = clock;
    }

    /** Never in the past; empty until three cases of its kind were handled. */
    public Optional<Estimate> of(Waiting waiting) {
        Instant now = clock.instant();
        return outlooks.of(waiting, flow(now), now);
    }

    @EventListener({CaseEvent.class, StaffTask.class})
    public void somethingHappened() {
        known = null;
    }

    private Flow flow(Instant now) {
        Known last = known;
        if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
            last = new Known(recent.read(), now);
            known = last;
        }
        return last.flow();
    }
}
