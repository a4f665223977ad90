package org.resetdesk.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.resetdesk.token.TokenStatus;
import org.resetdesk.token.Tokens;
import org.springframework.stereotype.Component;

@Component
class AnnounceToken implements CaseStep {

    private final ResetCases cases;
    private final Tokens tokens;

    AnnounceToken(ResetCases cases, Tokens tokens) {
        this.cases = cases;
        this.tokens = tokens;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        TokenStatus token = tokens.status(number).orElseThrow();
        ResetCase ready = cases.change(number, found -> found.awaitConfirmation(cases.now()));
        cases.announce(
                ready,
                CaseEvent.Kind.TOKEN_READY,
                CaseEvent.DESK,
                Map.of("kind", token.kind().name(), "until", token.expiresAt().toString()));
    }
}
