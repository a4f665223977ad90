package org.resetdesk.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;

/**
 * Content security policy, permissions and caching of our own pages; the engine's web apps bring a policy of their own. Only the app's
 * own page may do more: talk to devices in the installer's network, whose addresses nobody knows beforehand; run the reader of QR codes,
 * which is WebAssembly; open the camera.
 */
final class AnswerHeaders implements HeaderWriter {

    private static final Set<String> APP_PAGES = Set.of("/app/", "/app/index.html");

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'%s; "
                    + "connect-src 'self'%s; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    private static final String OWN_PAGES = POLICY.formatted("", "");
    private static final String APP = POLICY.formatted(" 'wasm-unsafe-eval'", " http: https:");

    private static final String PERMISSIONS =
            "camera=%s, microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
    private static final String NO_CAMERA = PERMISSIONS.formatted("()");
    private static final String CAMERA = PERMISSIONS.formatted("(self)");

    private final HeaderWriter noCache = new CacheControlHeadersWriter();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        boolean app = APP_PAGES.contains(path);
        response.setHeader("Permissions-Policy", app ? CAMERA : NO_CAMERA);
        if (path.startsWith("/camunda/")) {
            return;
        }
        response.setHeader("Content-Security-Policy", app ? APP : OWN_PAGES);
        if (!path.startsWith("/app/")) {
            noCache.writeHeaders(request, response);
        }
    }
}
