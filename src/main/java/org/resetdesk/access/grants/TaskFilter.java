package org.resetdesk.access.grants;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.task.TaskQuery;
import org.resetdesk.account.Role;

/** A list in Tasklist. It holds literal values only: expressions are off. What it shows each reader is still up to his authorizations. */
record TaskFilter(String name, Set<Role> readers, Function<TaskQuery, TaskQuery> tasks) {

    /** How Tasklist shows it: refreshed by itself, each task with its case number. */
    static final Map<String, Object> LOOKS = Map.of(
            "refresh", true, "priority", 1, "variables", List.of(Map.of("name", "caseNumber", "label", "Caso / Case")));

    static final List<TaskFilter> ALL = List.of(
            new TaskFilter(
                    "Le mie attività / My tasks",
                    Set.of(Role.REQUESTER),
                    query -> query.taskDefinitionKeyIn("confirmReset", "provideEvidence")),
            new TaskFilter(
                    "La mia verifica / My verification",
                    Set.of(Role.APPLICANT),
                    query -> query.taskDefinitionKeyIn("redeemCode")),
            new TaskFilter("Da esaminare / To review", Set.of(Role.SUPPORT), query -> open(query, Role.SUPPORT)),
            new TaskFilter("Da decidere / To decide", Set.of(Role.SUPERVISOR), query -> open(query, Role.SUPERVISOR)),
            new TaskFilter(
                    "Da garantire / To vouch for", Set.of(Role.DISTRIBUTOR), query -> open(query, Role.DISTRIBUTOR)));

    private static TaskQuery open(TaskQuery query, Role candidates) {
        return query.taskCandidateGroup(candidates.group()).includeAssignedTasks();
    }
}
