package org.resetdesk.notice.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.resetdesk.access.SessionClosed;
import org.resetdesk.resetcase.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Everybody who is looking, on this node: so many for an account, so many in all. */
@Component
class Listeners {

    /** Open pages and installed apps of one account. */
    static final int MOST_OF_ONE = 10;

    static final int MOST = 2000;

    private static final Map<String, Object> LATER = Map.of("retryAfter", 30);

    private final Set<Listener> all = ConcurrentHashMap.newKeySet();

    Listeners(MeterRegistry meters) {
        Gauge.builder("resetdesk.live.listeners", all, Set::size)
                .description("open live streams on this node")
                .register(meters);
    }

    /** @throws Refusal 429 {@code live.too-many}, 503 {@code live.busy}, both with {@code retryAfter} in seconds */
    synchronized void add(Listener newcomer) {
        if (all.size() >= MOST) {
            throw busy();
        }
        if (of(newcomer.account()).size() >= MOST_OF_ONE) {
            throw new Refusal(429, "live.too-many", LATER, MOST_OF_ONE);
        }
        all.add(newcomer);
    }

    static Refusal busy() {
        return new Refusal(503, "live.busy", LATER);
    }

    void remove(Listener listener) {
        all.remove(listener);
    }

    List<Listener> all() {
        return List.copyOf(all);
    }

    List<Listener> of(String account) {
        return all.stream()
                .filter(listener -> listener.account().equals(account))
                .toList();
    }

    void hangUp(Predicate<Listener> condition) {
        all.stream().filter(condition).toList().forEach(Listener::hangUp);
    }

    @EventListener
    void on(SessionClosed closed) {
        hangUp(listener -> closed.sessionId().equals(listener.session()));
    }
}
