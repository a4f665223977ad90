package org.resetdesk.process;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseEvent;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.ClaimReturned;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has which task of the desk, and when he was last seen at it. What lies idle goes back to everybody. */
@Repository
public class Claims {

    static final Duration IDLE = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final ResetCases cases;
    private final TaskService tasks;
    private final ApplicationEventPublisher events;

    Claims(JdbcClient jdbc, ResetCases cases, @Lazy TaskService tasks, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.tasks = tasks;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DelegateTask task) {
        if (!StaffTasks.isOfStaff(task)) {
            return;
        }
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_ASSIGNMENT -> assigned(task, task.getAssignee());
            case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE -> forget(task.getId());
            default -> {}
        }
    }

    private void assigned(DelegateTask task, @Nullable String person) {
        if (person == null) {
            forget(task.getId());
            return;
        }
        jdbc.sql("""
                        insert into resetdesk.claim (task_id, case_number, person, seen_at) values (?, ?, ?, ?)
                        on conflict (task_id) do update set person = excluded.person, seen_at = excluded.seen_at
                        """)
                .params(
                        task.getId(),
                        task.getExecution().getProcessBusinessKey(),
                        person,
                        cases.now().atOffset(UTC))
                .update();
    }

    private void forget(String taskId) {
        jdbc.sql("delete from resetdesk.claim where task_id = ?").param(taskId).update();
    }

    /** He is at work on what he has taken of this case. */
    @Transactional
    public void seen(CaseNumber number, String person) {
        jdbc.sql("update resetdesk.claim set seen_at = ? where case_number = ? and person = ?")
                .params(cases.now().atOffset(UTC), number.value(), person)
                .update();
    }

    /** Tasks whose people have not been seen at them for too long. */
    @Transactional(readOnly = true)
    public List<String> idle() {
        return jdbc.sql("select task_id from resetdesk.claim where seen_at < ? order by seen_at limit 50")
                .param(idleSince().atOffset(UTC))
                .query(String.class)
                .list();
    }

    /** Unless he has come back, or another node was first. */
    @Transactional
    public void giveBack(String taskId) {
        jdbc.sql("""
                        select case_number, person from resetdesk.claim where task_id = ? and seen_at < ? for update skip locked
                        """)
                .params(taskId, idleSince().atOffset(UTC))
                .query((row, index) -> new ClaimReturned(
                        new CaseNumber(row.getString("case_number")), row.getString("person"), cases.now()))
                .optional()
                .ifPresent(returned -> {
                    tasks.setAssignee(taskId, null);
                    cases.record(returned.number(), "claim.returned", CaseEvent.DESK, Map.of());
                    events.publishEvent(returned);
                });
    }

    private Instant idleSince() {
        return cases.now().minus(IDLE);
    }
}
