package org.resetdesk.tracking.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.resetdesk.hours.DeskHours;

/**
 * How quickly people at the desk get through their queue. A plain reckoning (time per case, times the place, shared by those at work) is
 * held against what really happened at several moments of each recent wait; how far off it was then, at a similar load, says how far off
 * it may be now.
 */
final class Pace {

    /** Waits that are remembered. */
    static final int MOST = 200;
    /** Below this nothing is said. */
    static final int FEWEST = 3;

    private static final double[] MOMENTS = {0.125, 0.375, 0.625, 0.875};
    private static final double HALF_LIFE = 60;
    private static final double SIMILAR = 0.6;
    private static final double LEAST_SECONDS = 10;
    /** Of the normal distribution, at 0.05, 0.15 … 0.95. */
    private static final double[] NORMAL = {-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645};

    private static final double BELIEF = 8;

    private final WorkingDays days;
    private final double perCase;
    private final List<Sample> samples = new ArrayList<>();

    /** @param off what it took, as a multiple of what was reckoned */
    private record Sample(double load, double off, double weight) {}

    /** @param handled at least {@link #FEWEST}, newest end first */
    Pace(DeskHours hours, List<HandledWait> handled) {
        List<HandledWait> oldestFirst = new ArrayList<>(handled);
        Collections.reverse(oldestFirst);
        days = new WorkingDays(hours, oldestFirst);
        perCase = perCase();
        lookBack(handled.size() == MOST);
    }

    /**
     * Working time from now on until a case in that place is handled.
     *
     * @param takers who has a case in hand
     * @param probability with which it does not take longer
     */
    Duration remaining(int place, Set<String> takers, Instant now, double probability) {
        double load = load(place, people(days.at(now), 0, takers));
        Quantiles offs = new Quantiles();
        for (Sample sample : samples) {
            double apart = Math.log(sample.load() / load) / SIMILAR;
            offs.add(sample.off(), sample.weight() * Math.exp(-apart * apart));
        }
        // before much was seen: as good a guess as any, less certain for the next in line than for the fiftieth
        double spread = Math.sqrt(0.64 / load + 0.09);
        for (double deviation : NORMAL) {
            offs.add(Math.exp(spread * deviation), BELIEF / NORMAL.length);
        }
        return Duration.ofMillis(Math.round(1000 * perCase * load * offs.at(probability)));
    }

    /** Recent ones count more, and one that lay over a meeting does not spoil the mean. */
    private double perCase() {
        Quantiles all = new Quantiles();
        for (int wait = 0; wait < days.size(); wait++) {
            all.add(days.busy(wait), 1);
        }
        double most = all.at(0.95);
        double sum = 0;
        double weights = 0;
        for (int wait = 0; wait < days.size(); wait++) {
            sum += recency(wait) * Math.min(days.busy(wait), most);
            weights += recency(wait);
        }
        return Math.max(LEAST_SECONDS, sum / weights);
    }

    /** @param cut whether older waits are not remembered: before the end of the oldest, nobody knows who else waited */
    private void lookBack(boolean cut) {
        for (int wait = 0; wait < days.size(); wait++) {
            double length = days.end(wait) - days.begin(wait);
            for (double share : MOMENTS) {
                double moment = days.begin(wait) + share * length;
                if (length > 0 && (!cut || moment >= days.end(0))) {
                    double load = load(days.place(wait, moment), people(moment, perCase, Set.of()));
                    samples.add(new Sample(load, (days.end(wait) - moment) / (perCase * load), recency(wait)));
                }
            }
        }
    }

    private int people(double moment, double soon, Set<String> takers) {
        Set<String> people = new HashSet<>(days.atWork(moment, soon));
        people.addAll(takers);
        return Math.max(1, people.size());
    }

    private double recency(int wait) {
        return Math.pow(0.5, (days.size() - 1 - wait) / HALF_LIFE);
    }

    /** Rounds that everybody at work has to go. */
    private static double load(int place, int people) {
        return Math.max(1, (double) place / people);
    }
}
