package org.resetdesk.process.verification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.account.Verifications;
import org.springframework.stereotype.Component;

@Component
class RemindDistributor implements VerificationStep {

    private final Verifications verifications;

    RemindDistributor(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void execute(String verification, DelegateExecution execution) {
        verifications.remind(verification);
    }
}
