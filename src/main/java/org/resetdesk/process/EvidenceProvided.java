package org.resetdesk.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;

@Component
class EvidenceProvided implements TaskStep {

    private final ResetCases cases;

    EvidenceProvided(ResetCases cases) {
        this.cases = cases;
    }

    @Override
    public void notify(CaseNumber number, DelegateTask task) {
        ResetCase resumed =
                cases.change(number, found -> found.explain(null, null).resume(cases.now()));
        cases.announce(resumed, CaseEvent.Kind.EVIDENCE_RECEIVED, task.getAssignee(), Map.of());
    }
}
