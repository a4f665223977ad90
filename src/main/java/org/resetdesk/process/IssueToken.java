package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.stereotype.Component;

@Component
class IssueToken implements CaseStep {

    private final TokenIssue tokens;

    IssueToken(TokenIssue tokens) {
        this.tokens = tokens;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        tokens.issue(number, "builtin");
    }
}
