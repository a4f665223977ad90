package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.stereotype.Component;

@Component
class ObtainToken implements CaseStep {

    private final TokenIssue tokens;

    ObtainToken(TokenIssue tokens) {
        this.tokens = tokens;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        tokens.issue(number, "http");
    }
}
