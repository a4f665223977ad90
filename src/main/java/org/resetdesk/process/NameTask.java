package org.resetdesk.process;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names a task by its case, in its assignee's language, or in every language where a group will see it. */
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
        task.setName(number + " · "
                + languages(task)
                        .map(language -> words.getMessage(
                                "task." + task.getTaskDefinitionKey(), new Object[0], language.locale()))
                        .collect(Collectors.joining(" / ")));
    }

    private Stream<Language> languages(DelegateTask task) {
        return Optional.ofNullable(task.getAssignee())
                .flatMap(accounts::find)
                .map(writing::of)
                .map(Stream::of)
                .orElseGet(() -> Arrays.stream(Language.values()));
    }
}
