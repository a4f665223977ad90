package org.resetdesk.process.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.resetdesk.account.Account;
import org.resetdesk.account.Verification;
import org.resetdesk.account.VerificationRequest;
import org.resetdesk.account.Verifications;
import org.resetdesk.process.ElementIds;
import org.resetdesk.process.ProcessVariables;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where applicants ask to be verified. What they say of themselves goes into a table of ours, not into the engine. */
@Component
class VerificationStart {

    private static final String SUBJECT = "verification";
    private static final Set<String> VARIABLES = Set.of("company", "vatNumber", "distributor");

    private final Verifications verifications;
    private final EngineCalls engine;
    private final FormService forms;
    private final RepositoryService definitions;
    private final TransactionTemplate transaction;

    VerificationStart(
            Verifications verifications,
            EngineCalls engine,
            FormService forms,
            RepositoryService definitions,
            TransactionTemplate transaction) {
        this.verifications = verifications;
        this.engine = engine;
        this.forms = forms;
        this.definitions = definitions;
        this.transaction = transaction;
    }

    /** @param definition a key, or an id, which begins with the key: {@code key:version:uuid} */
    boolean isOurs(String definition) {
        return (definition + ":").startsWith(ElementIds.ACCOUNT_VERIFICATION + ":");
    }

    StartedInstance open(Account account, HttpServletRequest request) throws IOException {
        verifications.checkMayAsk(account);
        EngineForm form = EngineForm.read(SUBJECT, request.getInputStream(), VARIABLES);
        if (form.choosesBusinessKey()) {
            throw new Refusal(400, "verification.business-key");
        }
        VerificationRequest asked = new VerificationRequest(
                form.text("company").orElse(""),
                form.text("vatNumber").orElse(""),
                form.text("distributor").orElse(""));
        return transaction.execute(status -> start(account, asked));
    }

    private StartedInstance start(Account applicant, VerificationRequest request) {
        Verification asked = verifications.ask(applicant, request);
        ProcessInstance instance = engine.as(
                applicant,
                () -> forms.submitStartForm(
                        latestDefinition(), asked.key(), Map.of(ProcessVariables.VERIFICATION, asked.key())));
        return new StartedInstance(
                instance.getId(),
                instance.getProcessDefinitionId(),
                ElementIds.ACCOUNT_VERIFICATION,
                asked.key(),
                false);
    }

    private String latestDefinition() {
        return definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(ElementIds.ACCOUNT_VERIFICATION)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
