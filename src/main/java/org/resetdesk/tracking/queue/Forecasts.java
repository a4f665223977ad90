package org.resetdesk.tracking.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.hours.DeskHours;

/**
 * When cases will be handled, to the millisecond and anew each time. The desk's own checks go on day and night; people work in opening
 * hours. Nothing is said before three cases of a kind were handled.
 */
final class Forecasts {

    /**
     * With which probability a case is handled by the time that is reckoned. Rounding up, and standing by what was said, add two
     * hundredths: what requesters read holds for 88 of a hundred.
     */
    static final double SURE = 0.86;
    /** With which probability it is handled before the earlier time that is reckoned. */
    static final double EARLY = 0.12;

    private final DeskHours hours;
    private volatile @Nullable Learnt learnt;

    private record Learnt(List<HandledWait> from, Pace pace) {}

    Forecasts(DeskHours hours) {
        this.hours = hours;
    }

    Optional<Estimate> of(Waiting waiting, Flow flow, Instant now) {
        return switch (waiting.stage()) {
            case PERSON -> byPeople(waiting.place(), flow, now, EARLY, SURE);
            case CHECK -> byTheDesk(waiting, flow, now, flow.shareForPeople());
            case ISSUE -> byTheDesk(waiting, flow, now, 0);
        };
    }

    private Optional<Estimate> byPeople(int place, Flow flow, Instant now, double early, double sure) {
        if (flow.handled().size() < Pace.FEWEST) {
            return Optional.empty();
        }
        Pace pace = pace(flow.handled());
        return Optional.of(new Estimate(
                hours.after(now, pace.remaining(place, flow.takers(), now, early)),
                hours.after(now, pace.remaining(place, flow.takers(), now, sure))));
    }

    /**
     * Most of these are ready in seconds; but where many of their kind come to need a person, so may this one.
     *
     * @param people the share of those
     */
    private Optional<Estimate> byTheDesk(Waiting waiting, Flow flow, Instant now, double people) {
        if (people > 1 - SURE) {
            return byPeople(flow.waiting() + 1, flow, now, EARLY, 1 - (1 - SURE) / people)
                    .map(late -> new Estimate(null, late.by()));
        }
        if (flow.checks().size() < Checks.FEWEST) {
            return Optional.empty();
        }
        Duration elapsed = Duration.between(waiting.since(), now);
        Duration left =
                Checks.remaining(flow.checks(), elapsed.isNegative() ? Duration.ZERO : elapsed, SURE / (1 - people));
        return Optional.of(new Estimate(null, now.plus(left)));
    }

    /** The same past teaches the same; it is looked through once. */
    private Pace pace(List<HandledWait> handled) {
        Learnt known = learnt;
        if (known == null || !known.from().equals(handled)) {
            known = new Learnt(handled, new Pace(hours, handled));
            learnt = known;
        }
        return known.pace();
    }
}
