package org.resetdesk.access;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a request asks for again and again, as it was when it was first asked for; outside a request nothing is remembered.
 *
 * @param <V> what is remembered, the last one only; nobody changes it
 */
final class RequestMemory<V> {

    private final String name;

    private record Known(String key, Object value) {}

    /** @param owner has one memory */
    RequestMemory(Class<?> owner) {
        this.name = owner.getName() + ".memory";
    }

    @SuppressWarnings("unchecked") // nobody else sets an attribute of this name
    Optional<V> find(String key, Supplier<Optional<V>> reading) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return reading.get();
        }
        if (request.getAttribute(name, SCOPE_REQUEST) instanceof Known known
                && known.key().equals(key)) {
            return Optional.of((V) known.value());
        }
        Optional<V> read = reading.get();
        read.ifPresent(value -> request.setAttribute(name, new Known(key, value), SCOPE_REQUEST));
        return read;
    }

    /** Before a change, so that whatever asks later in this request reads it. */
    void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(name, SCOPE_REQUEST);
        }
    }
}
