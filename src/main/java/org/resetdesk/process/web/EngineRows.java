package org.resetdesk.process.web;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the engine keeps under an id, whoever asks. Its own queries weigh all that could be asked for before they have their SQL, which for
 * one row takes longer than to read it.
 */
@Component
class EngineRows {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final String task;
    private final String instance;

    EngineRows(HistoryService history, RuntimeService runtime, ManagementService management) {
        this.history = history;
        this.runtime = runtime;
        this.task = byId(management.getTableName(HistoricTaskInstance.class));
        this.instance = byId(management.getTableName(ProcessInstance.class));
    }

    /** Open or finished. */
    @Nullable
    HistoricTaskInstance task(String id) {
        return history.createNativeHistoricTaskInstanceQuery()
                .sql(task)
                .parameter("id", id)
                .singleResult();
    }

    /** A running one. */
    @Nullable
    ProcessInstance instance(String id) {
        return runtime.createNativeProcessInstanceQuery()
                .sql(instance)
                .parameter("id", id)
                .singleResult();
    }

    private static String byId(String table) {
        return "select * from " + table + " where ID_ = #{id}";
    }
}
