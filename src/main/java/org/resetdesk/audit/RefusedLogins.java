package org.resetdesk.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a flood of wrong passwords from filling the disk: of an account's refused logins within an hour the first ones are written down,
 * then each that doubles their number, with how many there were; no timer has to come round for that, and a crash loses nothing that
 * was written.
 */
final class RefusedLogins {

    static final int EACH = 50;

    private static final Duration WINDOW = Duration.ofHours(1);

    private record Count(Instant since, long times) {}

    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    /** @return how many there were in this hour, where this one is to be written down */
    Optional<String> count(String actor, Instant at) {
        if (!counts.containsKey(actor)) {
            counts.values().removeIf(count -> isOver(count, at));
        }
        Count now = counts.merge(
                actor,
                new Count(at, 1),
                (old, first) -> isOver(old, at) ? first : new Count(old.since(), old.times() + 1));
        boolean written = now.times() <= EACH || now.times() % EACH == 0 && Long.bitCount(now.times() / EACH) == 1;
        return written ? Optional.of(Long.toString(now.times())) : Optional.empty();
    }

    private static boolean isOver(Count count, Instant at) {
        return !at.isBefore(count.since().plus(WINDOW));
    }
}
