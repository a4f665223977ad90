package org.resetdesk.tracking.queue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.resetdesk.hours.DeskHours;

/** Past waits laid on a line of working time: nights, lunch and holidays have no length there. Seconds, earliest end first. */
final class WorkingDays {

    private static final double HOUR = 3600;

    private final DeskHours hours;
    private final Instant origin;
    private final List<HandledWait> waits;
    private final double[] begin;
    private final double[] end;

    /** @param waits at least one, earliest end first */
    WorkingDays(DeskHours hours, List<HandledWait> waits) {
        this.hours = hours;
        this.waits = waits;
        this.origin =
                waits.stream().map(HandledWait::since).min(Instant::compareTo).orElseThrow();
        this.begin = waits.stream().mapToDouble(wait -> at(wait.since())).toArray();
        this.end = waits.stream().mapToDouble(wait -> at(wait.endedAt())).toArray();
    }

    double at(Instant moment) {
        return hours.open(origin, moment).toMillis() / 1000.0;
    }

    int size() {
        return waits.size();
    }

    double begin(int wait) {
        return begin[wait];
    }

    double end(int wait) {
        return end[wait];
    }

    /** The time that its handler can have spent on it: since it was there and the one before was done. */
    double busy(int wait) {
        for (int before = wait - 1; before >= 0; before--) {
            if (waits.get(before).decidedBy().equals(waits.get(wait).decidedBy())) {
                return end[wait] - Math.max(begin[wait], end[before]);
            }
        }
        return end[wait] - begin[wait];
    }

    /** Its place among those that waited then. */
    int place(int wait, double moment) {
        int place = 1;
        for (int other = 0; other < begin.length; other++) {
            if (begin[other] <= moment
                    && moment < end[other]
                    && waits.get(other).isBefore(waits.get(wait))) {
                place++;
            }
        }
        return place;
    }

    /** Who ended a wait in the working hour before, or soon after and so was at it already. */
    Set<String> atWork(double moment, double soon) {
        Set<String> people = new HashSet<>();
        for (int wait = end.length - 1; wait >= 0 && end[wait] > moment - HOUR; wait--) {
            if (end[wait] <= moment + soon) {
                people.add(waits.get(wait).decidedBy());
            }
        }
        return people;
    }
}
