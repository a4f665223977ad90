package org.resetdesk.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit.
 *
 * @param actor account id, {@link org.resetdesk.resetcase.CaseEvent#DESK}, or {@code unknown}
 * @param action {@code case.opened}, {@code login.refused} …
 * @param detail short facts; never a secret
 */
public record AuditEntry(
        Instant at, String actor, String action, @Nullable String caseNumber, Map<String, String> detail) {

    public AuditEntry {
        detail = Map.copyOf(detail);
    }
}
