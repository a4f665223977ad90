package org.resetdesk.process.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.resetdesk.account.Account;
import org.resetdesk.process.ElementIds;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;

/** Where user tasks of our processes are claimed, given back and completed. */
@Component
class TaskDoor {

    private static final String CLAIM = "claim";
    private static final String UNCLAIM = "unclaim";
    private static final Set<String> OURS = Set.of(ElementIds.DEVICE_PASSWORD_RESET, ElementIds.ACCOUNT_VERIFICATION);

    private final TaskService tasks;
    private final EngineRows rows;
    private final EngineTasks engineTasks;
    private final EngineCalls engine;
    private final TaskSubmissions submissions;
    private final VerificationTasks verifications;

    TaskDoor(
            TaskService tasks,
            EngineRows rows,
            EngineTasks engineTasks,
            EngineCalls engine,
            TaskSubmissions submissions,
            VerificationTasks verifications) {
        this.tasks = tasks;
        this.rows = rows;
        this.engineTasks = engineTasks;
        this.engine = engine;
        this.submissions = submissions;
        this.verifications = verifications;
    }

    /** A task of our processes, open or finished; of one that nobody knows it is ours to say so. */
    boolean isOurs(String taskId) {
        HistoricTaskInstance task = rows.task(taskId);
        if (task == null) {
            return true;
        }
        String process = task.getProcessDefinitionKey(); // a task by itself belongs to none
        return process != null && OURS.contains(process);
    }

    void act(Account account, String taskId, String act, HttpServletRequest request) throws IOException {
        try {
            WorkableTask work = engineTasks.workable(account, taskId);
            if (act.equals(CLAIM)) {
                claim(account, work.task(), request);
            } else if (act.equals(UNCLAIM)) {
                giveBack(account, work.task());
            } else {
                complete(account, work, request);
            }
        } catch (OptimisticLockingException | TaskAlreadyClaimedException race) {
            throw engineTasks.conflict(account, taskId);
        } catch (RuntimeException e) {
            // beside an engine error also a plain null pointer: the engine trips over a task whose instance goes on
            // while it reads
            if (Refusal.behind(e) == null && isGone(taskId)) {
                throw engineTasks.conflict(account, taskId);
            }
            throw e;
        }
    }

    private void claim(Account account, Task task, HttpServletRequest request) throws IOException {
        String claimant =
                EngineForm.read("task", request.getInputStream(), Set.of()).claimant();
        if (claimant != null && !claimant.equals(account.id())) {
            throw new Refusal(403, "access.denied");
        }
        engine.as(account, () -> {
            tasks.claim(task.getId(), account.id());
            return null;
        });
    }

    /** What was taken from a group goes back to it; a requester's own task has nobody else to go to. */
    private void giveBack(Account account, Task task) {
        if (!account.id().equals(task.getAssignee()) || EngineTasks.isForRequester(task)) {
            throw new Refusal(403, "access.denied");
        }
        tasks.setAssignee(task.getId(), null);
    }

    private void complete(Account account, WorkableTask work, HttpServletRequest request) throws IOException {
        Task task = work.task();
        if (VerificationTasks.isOurs(task)) {
            submissions.complete(account, task, verifications.read(work, request.getInputStream()));
            return;
        }
        String key = task.getTaskDefinitionKey();
        EngineForm form = EngineForm.read(
                TaskSubmissions.subjectOf(key), request.getInputStream(), TaskSubmissions.variablesOf(key));
        submissions.complete(account, task, new CaseNumber(work.businessKey()), form);
    }

    private boolean isGone(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).count() == 0;
    }
}
