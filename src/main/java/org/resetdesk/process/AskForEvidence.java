package org.resetdesk.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.assessment.Finding;
import org.resetdesk.assessment.Findings;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Deadlines;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;

@Component
class AskForEvidence implements CaseStep {

    private final ResetCases cases;
    private final Findings findings;
    private final Deadlines deadlines;

    AskForEvidence(ResetCases cases, Findings findings, Deadlines deadlines) {
        this.cases = cases;
        this.findings = findings;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        ResetCase asking = cases.change(number, found -> found.awaitEvidence(cases.now()));
        cases.announce(asking, CaseEvent.Kind.EVIDENCE_REQUESTED, CaseEvent.DESK, details(asking));
    }

    private Map<String, String> details(ResetCase asking) {
        Map<String, String> details = new HashMap<>();
        details.put("until", cases.now().plus(deadlines.evidenceDeadline()).toString());
        List<Finding> found = findings.of(asking.number());
        String reasonCode = asking.reasonCode();
        if (reasonCode != null) {
            details.put("reasonCode", reasonCode);
        } else if (!found.isEmpty()) {
            details.put("reasonCode", found.get(0).code());
        }
        if (asking.comment() != null) {
            details.put("comment", asking.comment());
        }
        return details;
    }
}
