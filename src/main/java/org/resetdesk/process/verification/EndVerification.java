package org.resetdesk.process.verification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.account.AuthenticationCodes;
import org.resetdesk.account.VerificationState;
import org.resetdesk.account.Verifications;
import org.resetdesk.process.ProcessVariables;
import org.resetdesk.resetcase.CaseEvent;
import org.springframework.stereotype.Component;

/** Time has run out: the verification ends with the outcome that stands beside the task in the model. */
@Component
class EndVerification implements VerificationStep {

    private final Verifications verifications;
    private final AuthenticationCodes codes;

    EndVerification(Verifications verifications, AuthenticationCodes codes) {
        this.verifications = verifications;
        this.codes = codes;
    }

    @Override
    public void execute(String verification, DelegateExecution execution) {
        VerificationState outcome =
                VerificationState.valueOf((String) execution.getVariableLocal(ProcessVariables.OUTCOME));
        codes.drop(verification);
        verifications.move(verification, outcome, CaseEvent.DESK);
    }
}
