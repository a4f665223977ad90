package org.resetdesk.metrics;

import static org.springframework.transaction.event.TransactionPhase.AFTER_COMMIT;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.resetdesk.resetcase.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What happens to cases, counted on the node where it happens, once it is committed: what is tried again counts once. */
@Component
class CaseMeters {

    private final Map<Kind, Counter> events = new EnumMap<>(Kind.class);
    private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);

    CaseMeters(MeterRegistry meters) {
        Arrays.stream(Kind.values())
                .forEach(kind -> events.put(
                        kind,
                        Counter.builder("resetdesk.case.events")
                                .tag("event", kind.name())
                                .description("what happened to cases")
                                .register(meters)));
        Arrays.stream(Outcome.values())
                .forEach(outcome -> outcomes.put(
                        outcome,
                        Counter.builder("resetdesk.cases.closed")
                                .tag("outcome", outcome.name())
                                .description("cases that were closed")
                                .register(meters)));
    }

    @TransactionalEventListener(phase = AFTER_COMMIT)
    void on(CaseEvent event) {
        count(events.get(event.kind()));
        Outcome outcome = event.resetCase().outcome();
        if (event.kind() == Kind.CLOSED && outcome != null) {
            count(outcomes.get(outcome));
        }
    }

    private static void count(@Nullable Counter counter) {
        if (counter != null) {
            counter.increment();
        }
    }
}
