package org.resetdesk.retention;

import static org.springframework.transaction.event.TransactionPhase.AFTER_COMMIT;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import org.resetdesk.resetcase.CasesErased;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** How many cases this node erased, and what the age of the oldest one is to be held against. */
@Component
class RetentionMeters {

    private final Counter erased;

    RetentionMeters(MeterRegistry meters, RetentionSettings settings) {
        erased = Counter.builder("resetdesk.cases.erased")
                .description("closed cases whose contents were erased")
                .register(meters);
        TimeGauge.builder("resetdesk.retention", () -> settings.retention().toSeconds(), TimeUnit.SECONDS)
                .description("how long a closed case keeps its contents, as it is set")
                .register(meters);
    }

    @TransactionalEventListener(phase = AFTER_COMMIT, fallbackExecution = true)
    void on(CasesErased cases) {
        erased.increment(cases.numbers().size());
    }
}
