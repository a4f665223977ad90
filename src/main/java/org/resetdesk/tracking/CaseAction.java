package org.resetdesk.tracking;

import org.jspecify.annotations.Nullable;

/**
 * Something the reader can do with a case now.
 *
 * @param action {@code WITHDRAW, PROVIDE_EVIDENCE, REVEAL, DOWNLOAD, SHARE} or {@code CONFIRM}
 * @param taskId the engine's task, where one is to be completed
 */
public record CaseAction(String action, @Nullable String taskId) {}
