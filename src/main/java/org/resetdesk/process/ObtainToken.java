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
        // a case that waits here since an older version names none
        Object service = execution.getVariable(ProcessVariables.VENDOR_SERVICE);
        tokens.issue(number, service == null ? "http" : service.toString());
    }
}
