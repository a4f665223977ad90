package org.resetdesk.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.resetdesk.account.Role;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.resetdesk.urgency.TargetTimes;
import org.resetdesk.urgency.Urgency;
import org.springframework.stereotype.Component;

/** A task of the desk presses as its case does. When the target time is near or over, it is moved up, and those who should know are told. */
@Component
class TaskUrgency implements TaskStep {

    private final ResetCases cases;
    private final TargetTimes targets;

    TaskUrgency(ResetCases cases, TargetTimes targets) {
        this.cases = cases;
        this.targets = targets;
    }

    @Override
    public void notify(CaseNumber number, DelegateTask task) {
        targets.of(number).ifPresent(target -> {
            Urgency urgency = target.urgency(cases.now());
            boolean raised = urgency.priority() > task.getPriority();
            task.setPriority(urgency.priority());
            task.setDueDate(Date.from(target.pressingAt()));
            if (raised) {
                task.getExecution().setVariable(ProcessVariables.PRIORITY, urgency.jobPriority());
                tell(cases.get(number), urgency, task);
            }
        });
    }

    private void tell(ResetCase resetCase, Urgency urgency, DelegateTask task) {
        if (urgency == Urgency.OVERDUE) {
            task.addCandidateGroup(Role.SUPERVISOR.group());
            cases.escalate(resetCase, "target-time");
        } else {
            boolean forSupervisors = task.getTaskDefinitionKey().equals(ElementIds.APPROVE_REQUEST);
            cases.warn(resetCase, forSupervisors, task.getAssignee());
        }
    }
}
