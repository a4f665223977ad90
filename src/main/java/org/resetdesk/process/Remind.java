package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;

/** What the requester is reminded of follows from the state that the case is in. */
@Component
class Remind implements CaseStep {

    private final ResetCases cases;
    private final WhatIsAwaited awaited;

    Remind(ResetCases cases, WhatIsAwaited awaited) {
        this.cases = cases;
        this.awaited = awaited;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        ResetCase waiting = cases.get(number);
        cases.announce(waiting, CaseEvent.Kind.REMINDER, CaseEvent.DESK, awaited.of(waiting));
    }
}
