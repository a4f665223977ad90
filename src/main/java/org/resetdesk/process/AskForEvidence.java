package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;

@Component
class AskForEvidence implements CaseStep {

    private final ResetCases cases;
    private final WhatIsAwaited awaited;

    AskForEvidence(ResetCases cases, WhatIsAwaited awaited) {
        this.cases = cases;
        this.awaited = awaited;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        ResetCase asking = cases.change(number, found -> found.awaitEvidence(cases.now()));
        cases.announce(asking, CaseEvent.Kind.EVIDENCE_REQUESTED, CaseEvent.DESK, awaited.of(asking));
    }
}
