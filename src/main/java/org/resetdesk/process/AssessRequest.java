package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.assessment.Assessments;
import org.resetdesk.assessment.Verdict;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.urgency.Urgency;
import org.springframework.stereotype.Component;

@Component
class AssessRequest implements CaseStep {

    private final Assessments assessments;
    private final TargetClock target;

    AssessRequest(Assessments assessments, TargetClock target) {
        this.assessments = assessments;
        this.target = target;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        Verdict verdict = assessments.assess(number);
        execution.setVariable(ProcessVariables.VERDICT, verdict.name());
        if (verdict == Verdict.REVIEW) {
            target.start(number, execution);
        } else {
            execution.setVariable(ProcessVariables.PRIORITY, Urgency.ORDINARY.jobPriority());
        }
    }
}
