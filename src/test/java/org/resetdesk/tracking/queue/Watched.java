package org.resetdesk.tracking.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resetdesk.tracking.queue.SimulatedDesk.Leg;
import org.resetdesk.tracking.queue.Waiting.Stage;

/** What requesters were told who looked at their telephones at random moments of their waits, and what came of it. */
final class Watched {

    /** @param atOnce looked right after sending */
    record Look(Leg leg, Instant at, boolean atOnce) {}

    /** @param person whether the case needed a person at that moment; {@code told} is null where nothing could be said yet */
    record Told(Look look, boolean person, @Nullable Estimate estimate) {

        boolean kept() {
            return !end().isAfter(by());
        }

        Instant by() {
            return Objects.requireNonNull(estimate).by();
        }

        @Nullable
        Instant from() {
            return Objects.requireNonNull(estimate).from();
        }

        Instant end() {
            return look.leg().end;
        }

        /** Minutes of working time; negative where it took longer than was said. */
        double over() {
            return minutes(end(), by()) - minutes(by(), end());
        }

        double remaining() {
            return minutes(look.at(), end());
        }

        private static double minutes(Instant from, Instant to) {
            return SimulatedDesk.HOURS.open(from, to).toSeconds() / 60.0;
        }
    }

    private Watched() {}

    static List<Told> run(List<Leg> legs, long seed, int looks) {
        Random random = new Random(seed);
        List<Look> all = new ArrayList<>();
        for (Leg leg : legs) {
            long length = Duration.between(leg.since, leg.end).toMillis();
            all.add(new Look(leg, leg.since.plusMillis(Math.min(1000, length - 1)), true));
            for (int i = 0; i < looks; i++) {
                all.add(new Look(leg, leg.since.plusMillis((long) (random.nextDouble() * length)), false));
            }
        }
        all.sort(Comparator.comparing(Look::at));
        List<Leg> byEnd = legs.stream()
                .sorted(Comparator.comparing((Leg leg) -> leg.end).reversed())
                .toList();
        Outlooks outlooks = new Outlooks(SimulatedDesk.HOURS);
        List<Told> told = new ArrayList<>();
        for (Look look : all) {
            Waiting waiting = waiting(legs, look);
            Optional<Estimate> estimate = outlooks.of(waiting, flow(legs, byEnd, look.at()), look.at());
            told.add(new Told(look, waiting.stage() == Stage.PERSON, estimate.orElse(null)));
        }
        return told;
    }

    private static Waiting waiting(List<Leg> legs, Look look) {
        Instant at = look.at();
        boolean person = needsPerson(look.leg(), at);
        int place = 1;
        for (Leg other : legs) {
            boolean waits = !other.since.isAfter(at) && at.isBefore(other.end) && needsPerson(other, at) == person;
            int order = other.queuedAt.compareTo(look.leg().queuedAt);
            if (waits && (order < 0 || order == 0 && other.number.compareTo(look.leg().number) < 0)) {
                place++;
            }
        }
        return new Waiting(
                look.leg().number,
                person ? Stage.PERSON : Stage.CHECK,
                place,
                person ? Objects.requireNonNull(look.leg().needed) : look.leg().since);
    }

    private static boolean needsPerson(Leg leg, Instant at) {
        return leg.needed != null && !leg.needed.isAfter(at);
    }

    private static Flow flow(List<Leg> legs, List<Leg> byEnd, Instant at) {
        List<HandledWait> handled = new ArrayList<>();
        List<Duration> checks = new ArrayList<>();
        for (Leg leg : byEnd) {
            if (!leg.end.isAfter(at)) {
                if (leg.needed == null) {
                    if (checks.size() < 40) {
                        checks.add(Duration.between(leg.since, leg.end));
                    }
                } else if (handled.size() < Pace.MOST) {
                    handled.add(new HandledWait(leg.number, leg.queuedAt, leg.needed, leg.end, leg.decidedBy));
                }
            }
        }
        int waiting = 0;
        Set<String> takers = new HashSet<>();
        for (Leg leg : legs) {
            if (needsPerson(leg, at) && at.isBefore(leg.end)) {
                waiting++;
                if (!leg.takenAt.isAfter(at)) {
                    takers.add(leg.decidedBy);
                }
            }
        }
        List<Leg> newest = legs.stream().filter(leg -> !leg.since.isAfter(at)).toList();
        newest = newest.subList(Math.max(0, newest.size() - 60), newest.size());
        int people = (int) newest.stream().filter(leg -> needsPerson(leg, at)).count();
        return new Flow(handled, checks, newest.size(), people, waiting, takers);
    }
}
