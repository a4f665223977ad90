package org.resetdesk.process.verification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step that knows which verification it is about. */
interface VerificationStep extends JavaDelegate {

    @Override
    default void execute(DelegateExecution execution) {
        execute(execution.getProcessBusinessKey(), execution);
    }

    void execute(String verification, DelegateExecution execution);
}
