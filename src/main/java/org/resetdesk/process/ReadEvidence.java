package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.assessment.Assessments;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.stereotype.Component;

@Component
class ReadEvidence implements CaseStep {

    private final Assessments assessments;

    ReadEvidence(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        assessments.read(number);
    }
}
