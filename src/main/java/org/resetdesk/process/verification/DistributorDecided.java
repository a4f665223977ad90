package org.resetdesk.process.verification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.resetdesk.account.VerificationState;
import org.resetdesk.account.Verifications;
import org.resetdesk.process.ClientVariables;
import org.resetdesk.process.ProcessVariables;
import org.resetdesk.process.Submitted;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;

@Component
class DistributorDecided implements VerificationTask {

    private final Verifications verifications;

    DistributorDecided(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void notify(String verification, DelegateTask task) {
        String decision = Submitted.take(task, ClientVariables.DECISION);
        boolean vouched = "APPROVE".equals(decision);
        if (!vouched && !"REJECT".equals(decision)) {
            throw new Refusal(400, "decision.unknown");
        }
        verifications.move(
                verification, vouched ? VerificationState.VOUCHED : VerificationState.REFUSED, task.getAssignee());
        task.getExecution().setVariable(ProcessVariables.VOUCHED, vouched);
    }
}
