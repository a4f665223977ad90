package org.resetdesk.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.tracking.CaseAction;
import org.resetdesk.tracking.CaseActions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the requester of a case can do with it now; staff act through their own tasks. */
@Component
class OpenTasks implements CaseActions {

    private final TaskService tasks;

    OpenTasks(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<CaseAction> of(ResetCase resetCase, Account reader) {
        if (!resetCase.isOpen() || !resetCase.isOwnedBy(reader.id())) {
            return List.of();
        }
        List<CaseAction> actions = new ArrayList<>();
        actions.add(new CaseAction("WITHDRAW", null));
        if (resetCase.state() == CaseState.NEEDS_ACTION) {
            actions.add(new CaseAction("PROVIDE_EVIDENCE", task(resetCase, ElementIds.PROVIDE_EVIDENCE)));
        }
        if (resetCase.state() == CaseState.TO_CONFIRM) {
            if (reader.verified()) {
                actions.add(new CaseAction("REVEAL", null));
                actions.add(new CaseAction("DOWNLOAD", null));
                actions.add(new CaseAction("SHARE", null));
            }
            actions.add(new CaseAction("CONFIRM", task(resetCase, ElementIds.CONFIRM_RESET)));
        }
        return actions;
    }

    private @Nullable String task(ResetCase resetCase, String key) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(resetCase.number().value())
                .taskDefinitionKey(key)
                .singleResult();
        return task == null ? null : task.getId();
    }
}
