package org.resetdesk.process.verification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.account.AuthenticationCodes;
import org.springframework.stereotype.Component;

@Component
class SendAuthenticationCode implements VerificationStep {

    private final AuthenticationCodes codes;

    SendAuthenticationCode(AuthenticationCodes codes) {
        this.codes = codes;
    }

    @Override
    public void execute(String verification, DelegateExecution execution) {
        codes.send(verification);
    }
}
