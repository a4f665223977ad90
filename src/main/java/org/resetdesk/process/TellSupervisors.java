package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;

@Component
class TellSupervisors implements CaseStep {

    private final ResetCases cases;

    TellSupervisors(ResetCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        cases.escalate(cases.get(number), "target-time");
    }
}
