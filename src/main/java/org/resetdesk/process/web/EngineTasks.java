package org.resetdesk.process.web;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.assessment.Decisions;
import org.resetdesk.process.ElementIds;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.stereotype.Component;

/** User tasks as somebody may see and take them. */
@Component
class EngineTasks {

    private final TaskService tasks;
    private final EngineRows rows;
    private final HistoryService history;
    private final EngineCalls engine;
    private final ResetCases cases;
    private final Decisions decisions;
    private final VerificationTasks verifications;

    EngineTasks(
            TaskService tasks,
            EngineRows rows,
            HistoryService history,
            EngineCalls engine,
            ResetCases cases,
            Decisions decisions,
            VerificationTasks verifications) {
        this.tasks = tasks;
        this.rows = rows;
        this.history = history;
        this.engine = engine;
        this.cases = cases;
        this.decisions = decisions;
        this.verifications = verifications;
    }

    /**
     * An open task that the account may work on now.
     *
     * @throws Refusal 404 {@code task.unknown}, 409 {@code task.taken} with who and when, 403 {@code task.own-case}
     */
    WorkableTask workable(Account account, String taskId) {
        Task task =
                engine.as(account, () -> tasks.createTaskQuery().taskId(taskId).singleResult());
        if (task == null) {
            throw finishedOrUnknown(account, taskId);
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(account.id())) {
            throw taken(account, task.getAssignee(), task.getLastUpdated());
        }
        ProcessInstance instance = rows.instance(task.getProcessInstanceId());
        if (instance == null) {
            throw finishedOrUnknown(account, taskId); // a moment ago
        }
        WorkableTask work = new WorkableTask(task, instance.getBusinessKey());
        if (VerificationTasks.isOurs(task)) {
            verifications.check(account, work);
        } else {
            refuseOwnCase(account, task, cases.get(new CaseNumber(work.businessKey())));
        }
        return work;
    }

    /** Somebody was faster, perhaps the asker himself: who, as far as he may know. */
    Refusal conflict(Account account, String taskId) {
        Task task =
                engine.as(account, () -> tasks.createTaskQuery().taskId(taskId).singleResult());
        return task == null || task.getAssignee() == null
                ? finishedOrUnknown(account, taskId)
                : taken(account, task.getAssignee(), task.getLastUpdated());
    }

    /** Deciding is for others, and the second time for somebody else again; one's own tasks come as the requester of the case. */
    private void refuseOwnCase(Account account, Task task, ResetCase resetCase) {
        boolean decides = !account.id().equals(task.getAssignee()) || !isForRequester(task);
        if (decides && resetCase.isOwnedBy(account.id())) {
            throw new Refusal(403, "task.own-case");
        }
        if (task.getTaskDefinitionKey().equals(ElementIds.APPROVE_REQUEST)
                && decisions
                        .lastReviewer(resetCase.number(), ElementIds.REVIEW_REQUEST)
                        .filter(account.id()::equals)
                        .isPresent()) {
            throw new Refusal(403, "task.own-decision");
        }
    }

    static boolean isForRequester(Task task) {
        return switch (task.getTaskDefinitionKey()) {
            case ElementIds.PROVIDE_EVIDENCE, ElementIds.CONFIRM_RESET, ElementIds.REDEEM_CODE -> true;
            default -> false;
        };
    }

    private Refusal finishedOrUnknown(Account account, String taskId) {
        HistoricTaskInstance finished = history.createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .finished()
                .singleResult();
        if (finished == null || !(account.staff() || account.id().equals(finished.getAssignee()))) {
            return new Refusal(404, "task.unknown");
        }
        return taken(account, finished.getAssignee(), finished.getEndTime());
    }

    private static Refusal taken(Account account, @Nullable String by, @Nullable Date when) {
        String who = by == null ? "" : by;
        Instant at = when == null ? Instant.EPOCH : when.toInstant();
        int oneself = account.id().equals(by) ? 1 : 0;
        return new Refusal(409, "task.taken", Map.of("by", who, "at", at.toString()), who, at.toString(), oneself);
    }
}
