package org.resetdesk.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * The desk's opening hours: when somebody is there, and how much working time lies between two moments. Hours are those of the wall clock
 * in the desk's zone: a night on which the clock is put forward has so much less working time, one on which it is put back so much more
 * where the desk is open through the change. A time that the clock skips stands for the moment of the change, one that it shows twice for
 * the first.
 */
public final class DeskHours {

    private static final int HORIZON_DAYS = 3660;

    private final Week week;
    private final ZoneId zone;
    private final Holidays holidays;

    private DeskHours(Week week, ZoneId zone, Holidays holidays) {
        this.week = week;
        this.zone = zone;
        this.holidays = holidays;
    }

    /**
     * @param hours such as {@code Mon-Fri 08:30-12:30 14:00-18:00; Sat 09:00-12:00}, or {@code always}
     * @param holidays such as {@code 12-25, 2026-12-07, 2026-08-10..2026-08-21, easter-monday}; empty for none
     * @throws HoursRefused naming the part that cannot be understood
     */
    public static DeskHours of(String hours, ZoneId zone, String holidays) {
        return new DeskHours(Week.parse(hours), zone, Holidays.parse(holidays));
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isOpen(Instant at) {
        return nextOpening(at).equals(at);
    }

    /** The moment itself where the desk is open; ten years on where it does not open until then. */
    public Instant nextOpening(Instant at) {
        LocalDate first = dayBefore(at);
        for (int i = 0; i < HORIZON_DAYS; i++) {
            for (Stretch open : on(first.plusDays(i))) {
                if (open.to().isAfter(at)) {
                    return later(open.from(), at);
                }
            }
        }
        return horizon(first);
    }

    /** Working time between two moments; none where the second is not after the first. */
    public Duration open(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = dayBefore(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch open : on(day)) {
                Instant begin = later(open.from(), from);
                Instant end = open.to().isBefore(to) ? open.to() : to;
                if (begin.isBefore(end)) {
                    sum = sum.plus(Duration.between(begin, end));
                }
            }
        }
        return sum;
    }

    /**
     * The first moment at which so much working time has passed: {@code open(from, after(from, t))} is {@code t}. For none, {@code from}
     * itself. At most ten years on.
     *
     * @throws IllegalArgumentException for less than none
     */
    public Instant after(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("working time is not negative");
        }
        if (workingTime.isZero()) {
            return from;
        }
        Duration left = workingTime;
        LocalDate first = dayBefore(from);
        for (int i = 0; i < HORIZON_DAYS; i++) {
            for (Stretch open : on(first.plusDays(i))) {
                Instant begin = later(open.from(), from);
                if (begin.isBefore(open.to())) {
                    Duration here = Duration.between(begin, open.to());
                    if (here.compareTo(left) >= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(here);
                }
            }
        }
        return horizon(first);
    }

    /** A moment that the clock shows twice can lie on a day that it has already left. */
    private LocalDate dayBefore(Instant at) {
        return at.atZone(zone).toLocalDate().minusDays(1);
    }

    private Instant horizon(LocalDate first) {
        return first.plusDays(HORIZON_DAYS).atStartOfDay(zone).toInstant();
    }

    private List<Stretch> on(LocalDate day) {
        return holidays.contain(day)
                ? List.of()
                : week.on(day.getDayOfWeek()).stream()
                        .map(shift -> new Stretch(at(day, shift.from()), at(day, shift.to())))
                        .toList();
    }

    private Instant at(LocalDate day, int minute) {
        LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.toInstant(zone.getRules().getValidOffsets(local).get(0));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Stretch(Instant from, Instant to) {}
}
