package org.resetdesk.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Where a login is found: in the session; but a call that brings a password stands by that alone, so that a wrong one is never saved by a
 * cookie beside it.
 */
@Component
class Logins implements SecurityContextRepository {

    private final SessionLogins inSession = new SessionLogins();
    private final RequestAttributeSecurityContextRepository inRequest = new RequestAttributeSecurityContextRepository();

    /** Whether this call brings a password of its own; a browser never does that for a foreign page. */
    static boolean bringsPassword(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.trim().regionMatches(true, 0, "Basic", 0, 5);
    }

    private SecurityContextRepository place(HttpServletRequest request) {
        return bringsPassword(request) ? inRequest : inSession;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return place(request).loadDeferredContext(request);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        place(request).saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return place(request).containsContext(request);
    }
}
