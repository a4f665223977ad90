package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.token.TokenStatus;
import org.resetdesk.token.Tokens;
import org.springframework.stereotype.Component;

/** The token itself never comes near the engine: here is only seen to it that one was kept. */
@Component
class TokenEntered implements TaskStep {

    private final Tokens tokens;

    TokenEntered(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void notify(CaseNumber number, DelegateTask task) {
        if (tokens.status(number).filter(TokenStatus::live).isEmpty()) {
            throw new Refusal(400, "token.missing");
        }
    }
}
