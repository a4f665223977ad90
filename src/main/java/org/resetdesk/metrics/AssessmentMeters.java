package org.resetdesk.metrics;

import static org.springframework.transaction.event.TransactionPhase.AFTER_COMMIT;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.resetdesk.assessment.CaseAssessed;
import org.resetdesk.assessment.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What the desk decided by itself, and what it found in pictures and codes. */
@Component
class AssessmentMeters {

    private static final String NOTHING_FOUND = "none";

    /** There are some thirty; whoever deploys a table of his own may have more, but not without end. */
    private static final int MOST_CODES = 100;

    private static final String BEYOND = "other";

    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final MeterRegistry meters;

    AssessmentMeters(MeterRegistry meters) {
        this.meters = meters;
        Arrays.stream(Verdict.values()).forEach(this::verdicts);
        findings(NOTHING_FOUND);
    }

    @TransactionalEventListener(phase = AFTER_COMMIT)
    void on(CaseAssessed assessed) {
        verdicts(assessed.verdict()).increment();
        List<String> found = assessed.findings().isEmpty() ? List.of(NOTHING_FOUND) : assessed.findings();
        found.forEach(code -> findings(code).increment());
    }

    private Counter verdicts(Verdict verdict) {
        return Counter.builder("resetdesk.assessments")
                .tag("verdict", verdict.name())
                .description("what the assessment table said")
                .register(meters);
    }

    private Counter findings(String code) {
        boolean counted = codes.contains(code) || codes.size() < MOST_CODES && codes.add(code);
        return Counter.builder("resetdesk.findings")
                .tag("code", counted ? code : BEYOND)
                .description("what assessments found, by code")
                .register(meters);
    }
}
