package org.resetdesk.process;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCases;
import org.resetdesk.resetcase.StaffTask;
import org.resetdesk.resetcase.StaffTask.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the desk, within the engine's transaction, what its people have to do. It listens to every version of the model, also to those
 * that were deployed before anybody asked.
 */
@Component
class StaffTasks {

    private static final Set<String> OF_STAFF =
            Set.of(ElementIds.REVIEW_REQUEST, ElementIds.APPROVE_REQUEST, ElementIds.ENTER_TOKEN);

    private static final Map<String, Change> CHANGES = Map.of(
            TaskListener.EVENTNAME_CREATE, Change.CREATED,
            TaskListener.EVENTNAME_ASSIGNMENT, Change.ASSIGNED,
            TaskListener.EVENTNAME_COMPLETE, Change.DONE);

    private final ApplicationEventPublisher events;
    private final ResetCases cases;

    StaffTasks(ApplicationEventPublisher events, ResetCases cases) {
        this.events = events;
        this.cases = cases;
    }

    @EventListener
    public void on(DelegateTask task) {
        Change change = CHANGES.get(task.getEventName());
        if (change != null && isOfStaff(task)) {
            CaseNumber number = new CaseNumber(task.getExecution().getProcessBusinessKey());
            events.publishEvent(new StaffTask(number, change, task.getAssignee(), cases.now()));
        }
    }

    /** A task outside of any process has no key. */
    static boolean isOfStaff(DelegateTask task) {
        return task.getTaskDefinitionKey() != null && OF_STAFF.contains(task.getTaskDefinitionKey());
    }
}
