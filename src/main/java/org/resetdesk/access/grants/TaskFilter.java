package org.resetdesk.access.grants;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;
import org.resetdesk.account.Role;
import org.resetdesk.urgency.Urgency;

/**
 * A list in Tasklist. It holds literal values only: expressions are off. What it shows each reader is still up to his authorizations.
 *
 * @param place among the lists that somebody has, from above
 */
record TaskFilter(int place, String name, Set<Role> readers, UnaryOperator<TaskQuery> tasks) {

    private static final Set<Role> STAFF = Set.of(Role.SUPPORT, Role.SUPERVISOR);

    static final List<TaskFilter> ALL = List.of(
            new TaskFilter(
                    1,
                    "Le mie attività / My tasks",
                    Set.of(Role.REQUESTER),
                    query -> query.taskDefinitionKeyIn("confirmReset", "provideEvidence")),
            new TaskFilter(
                    1,
                    "La mia verifica / My verification",
                    Set.of(Role.APPLICANT),
                    query -> query.taskDefinitionKeyIn("redeemCode")),
            new TaskFilter(2, "Da esaminare / To review", Set.of(Role.SUPPORT), query -> open(query, Role.SUPPORT)),
            new TaskFilter(
                    2, "Da decidere / To decide", Set.of(Role.SUPERVISOR), query -> open(query, Role.SUPERVISOR)),
            new TaskFilter(
                    3,
                    "Vicine al limite / Near their time",
                    STAFF,
                    query -> ofStaff(query)
                            .taskMinPriority(Urgency.NEAR.priority())
                            .taskMaxPriority(Urgency.OVERDUE.priority() - 1)),
            new TaskFilter(
                    4,
                    "Oltre il limite / Past their time",
                    STAFF,
                    query -> ofStaff(query).taskMinPriority(Urgency.OVERDUE.priority())),
            new TaskFilter(
                    1,
                    "Da garantire / To vouch for",
                    Set.of(Role.DISTRIBUTOR),
                    query -> open(query, Role.DISTRIBUTOR)));

    /** What somebody has taken; for him alone. */
    static TaskFilter mine(String account) {
        return new TaskFilter(
                5, "Prese da me / Mine", Set.of(), query -> ofStaff(query).taskAssignee(account));
    }

    /** How Tasklist shows it: refreshed by itself, each task with its case number. */
    Map<String, Object> looks() {
        return Map.of(
                "refresh",
                true,
                "priority",
                place,
                "variables",
                List.of(Map.of("name", "caseNumber", "label", "Caso / Case")));
    }

    private static TaskQuery open(TaskQuery query, Role candidates) {
        return pressingFirst(query.taskCandidateGroup(candidates.group()).includeAssignedTasks());
    }

    private static TaskQuery ofStaff(TaskQuery query) {
        return pressingFirst(query.taskDefinitionKeyIn("reviewRequest", "approveRequest", "enterToken"));
    }

    private static TaskQuery pressingFirst(TaskQuery query) {
        return query.orderByTaskPriority().desc().orderByDueDate().asc();
    }
}
