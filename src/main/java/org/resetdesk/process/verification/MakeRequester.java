package org.resetdesk.process.verification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.VerificationState;
import org.resetdesk.account.Verifications;
import org.springframework.stereotype.Component;

@Component
class MakeRequester implements VerificationStep {

    private final Verifications verifications;
    private final Accounts accounts;

    MakeRequester(Verifications verifications, Accounts accounts) {
        this.verifications = verifications;
        this.accounts = accounts;
    }

    @Override
    public void execute(String verification, DelegateExecution execution) {
        String applicant = verifications.get(verification).applicant();
        accounts.verify(applicant);
        verifications.move(verification, VerificationState.VERIFIED, applicant);
    }
}
