package org.resetdesk.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.resetdesk.account.Accounts;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Outcome;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.resetdesk.token.Tokens;
import org.springframework.stereotype.Component;

/** Closes the case with the outcome that stands beside the task in the model; the token is gone with it. */
@Component
class CloseCase implements CaseStep {

    private final ResetCases cases;
    private final Tokens tokens;
    private final Accounts accounts;

    CloseCase(ResetCases cases, Tokens tokens, Accounts accounts) {
        this.cases = cases;
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    public void execute(CaseNumber number, DelegateExecution execution) {
        Outcome outcome = Outcome.valueOf((String) execution.getVariableLocal(ProcessVariables.OUTCOME));
        tokens.withdraw(number);
        ResetCase closed = cases.change(number, found -> found.close(outcome, cases.now()));
        cases.announce(closed, CaseEvent.Kind.CLOSED, accounts.actor(), details(closed, outcome));
    }

    private static Map<String, String> details(ResetCase closed, Outcome outcome) {
        Map<String, String> details = new HashMap<>();
        details.put("outcome", outcome.name());
        if (closed.reasonCode() != null) {
            details.put("reasonCode", closed.reasonCode());
        }
        if (closed.comment() != null) {
            details.put("comment", closed.comment());
        }
        return details;
    }
}
