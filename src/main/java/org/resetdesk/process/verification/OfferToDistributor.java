package org.resetdesk.process.verification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.resetdesk.account.Verifications;
import org.springframework.stereotype.Component;

/** Of all distributors only the one that the applicant chose sees the task. */
@Component
class OfferToDistributor implements VerificationTask {

    private final Verifications verifications;

    OfferToDistributor(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void notify(String verification, DelegateTask task) {
        task.addCandidateUser(verifications.get(verification).distributor());
    }
}
