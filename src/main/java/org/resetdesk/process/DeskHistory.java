package org.resetdesk.process;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the engine writes down of a case beside the desk's own records (ADR 20): which way it took, its variables as they were last, who had
 * which task when, what failed, and what people did in the web apps. Not each change of a variable, the jobs that went well, or the cells
 * of decision tables: the case keeps its findings itself, and the audit its acts.
 */
final class DeskHistory implements HistoryLevel {

    static final String NAME = "desk";

    /** The engine's own levels are 0 to 3. */
    static final int ID = 20;

    private static final Set<HistoryEventTypes> LEFT_OUT = EnumSet.of(
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.IDENTITY_LINK_ADD,
            HistoryEventTypes.IDENTITY_LINK_DELETE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE,
            HistoryEventTypes.DMN_DECISION_EVALUATE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, @Nullable Object entity) {
        return !(event instanceof HistoryEventTypes known && LEFT_OUT.contains(known));
    }
}
