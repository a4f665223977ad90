package org.resetdesk.process.web;

import org.camunda.bpm.engine.task.Task;

/**
 * An open task that the account that asked may work on.
 *
 * @param businessKey of its instance: the number of a case, or the key of a verification
 */
record WorkableTask(Task task, String businessKey) {}
