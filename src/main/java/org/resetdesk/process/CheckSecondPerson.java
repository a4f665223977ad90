package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.assessment.Assessments;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.stereotype.Component;

@Component
class CheckSecondPerson implements CaseStep {

    private final Assessments assessments;
    private final DecisionTables tables;

    CheckSecondPerson(Assessments assessments, DecisionTables tables) {
        this.assessments = assessments;
        this.tables = tables;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        execution.setVariable(
                ProcessVariables.SECOND_PERSON_NEEDED,
                tables.secondPersonNeeded(number, assessments.secondPersonFacts(number)));
    }
}
