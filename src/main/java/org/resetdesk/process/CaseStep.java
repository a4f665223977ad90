package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.resetdesk.resetcase.CaseNumber;

/** A step of the process that knows which case it is about. */
interface CaseStep extends JavaDelegate {

    @Override
    default void execute(DelegateExecution execution) {
        execute(new CaseNumber(execution.getProcessBusinessKey()), execution);
    }

    void execute(CaseNumber number, DelegateExecution execution);
}
