package org.resetdesk.process.verification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.resetdesk.account.AuthenticationCodes;
import org.resetdesk.process.ClientVariables;
import org.resetdesk.process.ProcessVariables;
import org.resetdesk.process.Submitted;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;

/** The code itself never comes near the engine: the door has compared it. Here is only seen to it that it did. */
@Component
class RedemptionRead implements VerificationTask {

    private final AuthenticationCodes codes;

    RedemptionRead(AuthenticationCodes codes) {
        this.codes = codes;
    }

    @Override
    public void notify(String verification, DelegateTask task) {
        boolean newCode = Submitted.take(task, ClientVariables.NEW_CODE) != null;
        if (newCode) {
            codes.drop(verification);
        } else if (!codes.isMatched(verification)) {
            throw new Refusal(400, "verification.code-missing");
        }
        task.getExecution().setVariable(ProcessVariables.CODE_REDEEMED, !newCode);
    }
}
