package org.resetdesk.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;

/**
 * Content security policy and caching of our own pages; the engine's web apps bring their own. The app may also talk to devices in the
 * installer's network, whose addresses nobody knows beforehand.
 */
final class AnswerHeaders implements HeaderWriter {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                    + "connect-src %s; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    private static final String OWN_PAGES = POLICY.formatted("'self'");
    private static final String APP = POLICY.formatted("'self' http: https:");

    private final HeaderWriter noCache = new CacheControlHeadersWriter();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        if (path.startsWith("/camunda/")) {
            return;
        }
        response.setHeader("Content-Security-Policy", path.startsWith("/app/") ? APP : OWN_PAGES);
        if (!path.startsWith("/app/")) {
            noCache.writeHeaders(request, response);
        }
    }
}
