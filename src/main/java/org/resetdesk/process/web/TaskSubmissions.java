package org.resetdesk.process.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.resetdesk.account.Account;
import org.resetdesk.evidence.Pictures;
import org.resetdesk.process.ClientVariables;
import org.resetdesk.process.ElementIds;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Completes user tasks with what clients send: pictures and tokens go to their own places, the engine sees only words. */
@Component
class TaskSubmissions {

    private static final Set<String> DECISION =
            Set.of(ClientVariables.DECISION, ClientVariables.REASON_CODE, ClientVariables.COMMENT);

    private final FormService forms;
    private final TaskService tasks;
    private final EngineCalls engine;
    private final EvidenceIntake evidence;
    private final TokenEntry tokens;
    private final Pictures pictures;
    private final TransactionTemplate transaction;

    TaskSubmissions(
            FormService forms,
            TaskService tasks,
            EngineCalls engine,
            EvidenceIntake evidence,
            TokenEntry tokens,
            Pictures pictures,
            TransactionTemplate transaction) {
        this.forms = forms;
        this.tasks = tasks;
        this.engine = engine;
        this.evidence = evidence;
        this.tokens = tokens;
        this.pictures = pictures;
        this.transaction = transaction;
    }

    /** What a client may send with a task. */
    static Set<String> variablesOf(String task) {
        return switch (task) {
            case ElementIds.REVIEW_REQUEST, ElementIds.APPROVE_REQUEST -> DECISION;
            case ElementIds.PROVIDE_EVIDENCE -> EvidenceForm.VARIABLES;
            case ElementIds.ENTER_TOKEN -> TokenEntry.VARIABLES;
            case ElementIds.CONFIRM_RESET -> Confirmation.VARIABLES;
            default -> Set.of();
        };
    }

    /** First part of the codes with which what is sent with a task is refused. */
    static String subjectOf(String task) {
        return switch (task) {
            case ElementIds.REVIEW_REQUEST, ElementIds.APPROVE_REQUEST -> "decision";
            case ElementIds.PROVIDE_EVIDENCE -> "submission";
            case ElementIds.ENTER_TOKEN -> "token";
            case ElementIds.CONFIRM_RESET -> "confirmation";
            default -> "task";
        };
    }

    /** @throws Refusal 400 with the reason, 409 {@code case.state} */
    void complete(Account account, Task task, CaseNumber number, EngineForm form) {
        transaction.executeWithoutResult(status -> submit(account, task, accept(account, task, number, form)));
    }

    /** A task for which nothing has to be kept but what the engine may see. */
    void complete(Account account, Task task, Map<String, Object> words) {
        transaction.executeWithoutResult(status -> submit(account, task, words));
    }

    private void submit(Account account, Task task, Map<String, Object> words) {
        engine.as(account, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), account.id());
            }
            forms.submitTaskForm(task.getId(), words);
            return null;
        });
    }

    private Map<String, Object> accept(Account account, Task task, CaseNumber number, EngineForm form) {
        return switch (task.getTaskDefinitionKey()) {
            case ElementIds.PROVIDE_EVIDENCE -> provide(number, form);
            case ElementIds.ENTER_TOKEN -> {
                tokens.keep(account, number, form);
                yield Map.of();
            }
            case ElementIds.CONFIRM_RESET -> confirm(number, form);
            default -> decide(form);
        };
    }

    private Map<String, Object> provide(CaseNumber number, EngineForm form) {
        EvidenceForm sent = EvidenceForm.of(form, pictures);
        if (sent.isEmpty()) {
            throw new Refusal(400, "submission.no-evidence");
        }
        evidence.keep(number, sent);
        return Map.of();
    }

    private Map<String, Object> confirm(CaseNumber number, EngineForm form) {
        Confirmation confirmation = Confirmation.of(form, pictures);
        Map<String, Object> words = new HashMap<>();
        confirmation.answer().ifPresent(answer -> words.put(ClientVariables.DEVICE_ANSWER, answer));
        if (confirmation.refused() && confirmation.evidence().hasFeatureCode()) {
            evidence.keep(number, confirmation.evidence());
            words.put(ClientVariables.NEW_FEATURE_CODE, "kept");
        }
        return words;
    }

    private static Map<String, Object> decide(EngineForm form) {
        Map<String, Object> words = new HashMap<>();
        for (String name : DECISION) {
            form.text(name).ifPresent(text -> words.put(name, text));
        }
        return words;
    }
}
