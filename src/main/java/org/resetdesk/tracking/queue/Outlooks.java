package org.resetdesk.tracking.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.resetdesk.hours.DeskHours;

/**
 * What requesters are told: a forecast in honest steps that stands until it is clearly wrong, so that it does not tremble while somebody
 * looks at it. A time that has passed is never told: the case is estimated anew.
 */
final class Outlooks {

    private static final int REMEMBERED = 10_000;
    /** Part of the new distance by which it may have grown, and part of the old one by which it may have shrunk. */
    private static final double LATER = 0.4;

    private static final double SOONER = 0.25;

    private final Forecasts forecasts;
    private final HonestSteps steps;
    private final Map<String, Told> told = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Told> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Told(Waiting.Stage stage, Estimate estimate) {}

    Outlooks(DeskHours hours) {
        forecasts = new Forecasts(hours);
        steps = new HonestSteps(hours.zone());
    }

    synchronized Optional<Estimate> of(Waiting waiting, Flow flow, Instant now) {
        Optional<Estimate> fresh = forecasts.of(waiting, flow, now);
        if (fresh.isEmpty()) {
            return fresh;
        }
        Told last = told.get(waiting.caseNumber());
        if (last == null
                || last.stage() != waiting.stage()
                || !holds(last.estimate().by(), fresh.get().by(), now)) {
            last = new Told(waiting.stage(), steps.round(fresh.get(), now));
            told.put(waiting.caseNumber(), last);
        }
        Instant from = last.estimate().from();
        return Optional.of(new Estimate(
                from == null || from.isAfter(now) ? from : null, last.estimate().by()));
    }

    private static boolean holds(Instant said, Instant fresh, Instant now) {
        if (!said.isAfter(now)) {
            return false;
        }
        Duration change = Duration.between(said, fresh);
        Duration slack = change.isNegative()
                ? part(Duration.between(now, said), SOONER)
                : part(Duration.between(now, fresh), LATER);
        Duration step = HonestSteps.step(Duration.between(now, fresh));
        return change.abs().compareTo(slack.compareTo(step) > 0 ? slack : step) <= 0;
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis((long) (whole.toMillis() * share));
    }
}
