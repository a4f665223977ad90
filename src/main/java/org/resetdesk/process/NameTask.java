package org.resetdesk.process;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names a task in its assignee's language, with the case it is about; in all languages where a group will see it. */
@Component
class NameTask implements TaskStep {

    private final Accounts accounts;
    private final WritingLanguage writing;
    private final MessageSource words;

    NameTask(Accounts accounts, WritingLanguage writing, MessageSource words) {
        this.accounts = accounts;
        this.writing = writing;
        this.words = words;
    }

    @Override
    public void notify(CaseNumber number, DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null) {
            task.setName(Arrays.stream(Language.values())
                    .map(language -> name(number, task, language))
                    .collect(Collectors.joining(" / ")));
            return;
        }
        accounts.find(assignee).map(writing::of).ifPresent(language -> task.setName(name(number, task, language)));
    }

    private String name(CaseNumber number, DelegateTask task, Language language) {
        return words.getMessage(
                "task." + task.getTaskDefinitionKey(), new Object[] {number.value()}, language.locale());
    }
}
