package org.resetdesk.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.resetdesk.assessment.Assessments;
import org.resetdesk.assessment.Decisions;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.resetdesk.token.Tokens;
import org.springframework.stereotype.Component;

/** The requester says what the device answered; a refused token dies at once. */
@Component
class ResetConfirmed implements TaskStep {

    private final ResetCases cases;
    private final Decisions decisions;
    private final Assessments assessments;
    private final Tokens tokens;

    ResetConfirmed(ResetCases cases, Decisions decisions, Assessments assessments, Tokens tokens) {
        this.cases = cases;
        this.decisions = decisions;
        this.assessments = assessments;
        this.tokens = tokens;
    }

    @Override
    public void notify(CaseNumber number, DelegateTask task) {
        String answer = Submitted.take(task, ClientVariables.DEVICE_ANSWER);
        String newFeatureCode = Submitted.take(task, ClientVariables.NEW_FEATURE_CODE);
        boolean accepted = "ACCEPTED".equals(answer);
        if (!accepted && !"REFUSED".equals(answer)) {
            throw new Refusal(400, "confirmation.unknown-answer");
        }
        if (!accepted && (newFeatureCode == null || hadItsToken(number))) {
            throw new Refusal(400, "confirmation.no-feature-code");
        }
        decisions.deviceAnswered(cases.get(number), accepted);
        if (!accepted) {
            tokens.withdraw(number);
            ResetCase resumed = cases.change(number, found -> found.resume(cases.now()));
            cases.announce(resumed, CaseEvent.Kind.TOKEN_REFUSED, task.getAssignee(), Map.of());
        }
        task.getExecution().setVariable(ProcessVariables.DEVICE_TOOK_TOKEN, accepted);
    }

    /** The feature code sent is the old one: no other token can come of it. */
    private boolean hadItsToken(CaseNumber number) {
        return assessments
                .identifyDevice(number)
                .flatMap(code -> tokens.status(number, code.challenge()))
                .isPresent();
    }
}
