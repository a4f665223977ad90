package org.resetdesk.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where the call comes that is being served. */
final class ClientAddress {

    private ClientAddress() {}

    /**
     * As the container sees it, so that a forwarded header counts only where the container was told to believe it.
     *
     * @return null where no call is being served: the desk works by itself
     */
    static @Nullable String current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? call.getRequest().getRemoteAddr()
                : null;
    }
}
