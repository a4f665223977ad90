package org.resetdesk.process.verification;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Verification;
import org.resetdesk.account.Verifications;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.resetcase.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names a task in the language of the one person who will see it. */
@Component
class NameVerificationTask implements VerificationTask {

    private final Verifications verifications;
    private final Accounts accounts;
    private final WritingLanguage writing;
    private final MessageSource words;

    NameVerificationTask(Verifications verifications, Accounts accounts, WritingLanguage writing, MessageSource words) {
        this.verifications = verifications;
        this.accounts = accounts;
        this.writing = writing;
        this.words = words;
    }

    @Override
    public void notify(String verification, DelegateTask task) {
        Verification found = verifications.get(verification);
        String reader = Optional.ofNullable(task.getAssignee()).orElse(found.distributor());
        Language language = accounts.find(reader).map(writing::of).orElse(Language.IT);
        task.setName(words.getMessage("task." + task.getTaskDefinitionKey(), new Object[0], language.locale()));
    }
}
