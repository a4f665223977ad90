package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.resetdesk.resetcase.CaseNumber;

/** A listener on a user task that knows which case it is about. */
interface TaskStep extends TaskListener {

    @Override
    default void notify(DelegateTask task) {
        notify(new CaseNumber(task.getExecution().getProcessBusinessKey()), task);
    }

    void notify(CaseNumber number, DelegateTask task);
}
