package org.resetdesk.tracking.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Rounds an estimate to what its distance is worth: minutes where it is near, noon and evening where it is days away. */
final class HonestSteps {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final ZoneId zone;

    HonestSteps(ZoneId zone) {
        this.zone = zone;
    }

    /** Later rather than earlier; the beginning, earlier rather than later, and not at all where that is about now. */
    Estimate round(Estimate exact, Instant now) {
        Duration away = Duration.between(now, exact.by());
        Instant by = up(exact.by(), away);
        Instant from = exact.from() == null ? null : down(exact.from(), away);
        boolean tells = from != null && from.isAfter(now.plus(step(away))) && from.isBefore(by);
        return new Estimate(tells ? from : null, by);
    }

    /** What an estimate so far away is rounded to. */
    static Duration step(Duration away) {
        long minutes = away.toMinutes();
        return Duration.ofMinutes(
                minutes < 10
                        ? 1
                        : minutes < 30 ? 5 : minutes < 120 ? 15 : minutes < 360 ? 30 : minutes < 2160 ? 60 : 360);
    }

    private Instant up(Instant at, Duration away) {
        Instant below = down(at, away);
        if (below.equals(at)) {
            return at;
        }
        if (!halfDays(away)) {
            return below.plus(step(away));
        }
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        return time.isBefore(NOON)
                ? local.with(NOON).toInstant()
                : time.isBefore(EVENING)
                        ? local.with(EVENING).toInstant()
                        : local.plusDays(1).with(NOON).toInstant();
    }

    private Instant down(Instant at, Duration away) {
        ZonedDateTime local = at.atZone(zone);
        if (!halfDays(away)) {
            long step = step(away).toMinutes();
            long beyond = local.toLocalTime().toSecondOfDay() / 60 % step;
            return local.truncatedTo(ChronoUnit.MINUTES).minusMinutes(beyond).toInstant();
        }
        LocalTime time = local.toLocalTime();
        return time.isBefore(NOON)
                ? local.minusDays(1).with(EVENING).toInstant()
                : local.with(time.isBefore(EVENING) ? NOON : EVENING).toInstant();
    }

    private static boolean halfDays(Duration away) {
        return step(away).toHours() > 1;
    }
}
