package org.resetdesk.process.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine's own answer to a start: a process instance, whose business key is the case number. */
record StartedInstance(
        List<Object> links,
        String id,
        String definitionId,
        String definitionKey,
        String businessKey,
        @Nullable String caseInstanceId,
        boolean ended,
        boolean suspended,
        @Nullable String tenantId) {

    StartedInstance(String id, String definitionId, String definitionKey, String businessKey, boolean ended) {
        this(List.of(), id, definitionId, definitionKey, businessKey, null, ended, false, null);
    }
}
