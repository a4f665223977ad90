package org.resetdesk.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** What a client sent with a task. */
public final class Submitted {

    private Submitted() {}

    /** Reads a client's text and removes it, so that no gateway and no later task ever sees it; null where it is blank. */
    public static @Nullable String take(DelegateTask task, String name) {
        Object value = task.getVariable(name);
        task.getExecution().removeVariable(name);
        task.removeVariableLocal(name);
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
