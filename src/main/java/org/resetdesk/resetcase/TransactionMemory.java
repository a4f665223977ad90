package org.resetdesk.resetcase;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the current transaction has read and nobody else changes before it ends, so that it is read once. It goes with its transaction,
 * and one that is begun within another has its own; outside a transaction nothing is remembered.
 *
 * @param <K> what is looked up by
 * @param <V> what is remembered; unchangeable
 */
public class TransactionMemory<K, V> {

    public Optional<V> find(K key) {
        Held<K, V> held = held();
        return held == null ? Optional.empty() : Optional.ofNullable(held.values.get(key));
    }

    public void keep(K key, V value) {
        Held<K, V> held = held();
        if (held == null && TransactionSynchronizationManager.isSynchronizationActive()) {
            held = new Held<>();
            TransactionSynchronizationManager.bindResource(this, held);
            // which also takes it away from a transaction that is begun within this one, until that one has ended
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(held, (Object) this) {});
        }
        if (held != null) {
            held.values.put(key, value);
        }
    }

    /** They were changed by other means. */
    public void forget(Collection<K> changed) {
        Held<K, V> held = held();
        if (held != null) {
            held.values.keySet().removeAll(changed);
        }
    }

    @SuppressWarnings("unchecked") // nobody else binds anything to this key
    private @Nullable Held<K, V> held() {
        return (Held<K, V>) TransactionSynchronizationManager.getResource(this);
    }

    private static final class Held<K, V> extends ResourceHolderSupport {

        private final Map<K, V> values = new HashMap<>();
    }
}
