package org.resetdesk.resetcase;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases that the current transaction has locked, as it left them. Nobody else changes them before it ends, and a step of the process
 * comes back to its case again and again: it is read once.
 */
@Component
class LockedCases {

    Optional<ResetCase> find(CaseNumber number) {
        Held held = held();
        return held == null ? Optional.empty() : Optional.ofNullable(held.cases.get(number));
    }

    /** @param locked as it stands in its row now */
    void keep(ResetCase locked) {
        Held held = held();
        if (held == null && TransactionSynchronizationManager.isSynchronizationActive()) {
            held = new Held();
            TransactionSynchronizationManager.bindResource(this, held);
            // which also takes it away from a transaction that is begun within this one, until that one has ended
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(held, (Object) this) {});
        }
        if (held != null) {
            held.cases.put(locked.number(), locked);
        }
    }

    /** Their rows were changed by other means. */
    void forget(Collection<CaseNumber> changed) {
        Held held = held();
        if (held != null) {
            held.cases.keySet().removeAll(changed);
        }
    }

    private @Nullable Held held() {
        return (Held) TransactionSynchronizationManager.getResource(this);
    }

    private static final class Held extends ResourceHolderSupport {

        private final Map<CaseNumber, ResetCase> cases = new HashMap<>();
    }
}
