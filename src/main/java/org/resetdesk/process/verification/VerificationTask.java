package org.resetdesk.process.verification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A listener on a user task that knows which verification it is about. */
interface VerificationTask extends TaskListener {

    @Override
    default void notify(DelegateTask task) {
        notify(task.getExecution().getProcessBusinessKey(), task);
    }

    void notify(String verification, DelegateTask task);
}
