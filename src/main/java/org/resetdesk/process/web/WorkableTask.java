package org.resetdesk.process.web;

import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.CaseNumber;

/**
 * An open task that the account that asked may work on.
 *
 * @param caseNumber null for a task of a verification
 */
record WorkableTask(Task task, @Nullable CaseNumber caseNumber) {}
