package org.resetdesk.process.web;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many tasks wait for whom, for Cockpit's page of tasks. The engine would answer only whoever may read every task, which staff may
 * not; the mere counts are nobody's secret.
 */
@Component
class OpenTaskCounts {

    private final TaskService tasks;

    OpenTaskCounts(TaskService tasks) {
        this.tasks = tasks;
    }

    /** @param groupName null for tasks that wait for no group */
    record GroupCount(@Nullable String groupName, int taskCount) {}

    List<GroupCount> byGroup() {
        return tasks.createTaskReport().taskCountByCandidateGroup().stream()
                .map(each -> new GroupCount(each.getGroupName(), each.getTaskCount()))
                .toList();
    }
}
