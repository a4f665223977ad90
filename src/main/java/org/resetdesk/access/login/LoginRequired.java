package org.resetdesk.access.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.resetdesk.access.Problems;
import org.resetdesk.resetcase.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * What somebody without a login is told: a browser that opens a page is led to the login page, a client is asked for a password, and a
 * script in a page gets a plain 401, for a challenge would make the browser pop up a window of its own.
 */
@Component
class LoginRequired implements AuthenticationEntryPoint {

    private final Problems problems;

    LoginRequired(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyTries tooMany) {
            problems.write(request, response, tooMany.refusal());
            return;
        }
        boolean script = request.getHeader("X-Requested-With") != null || asksForStream(request);
        if (!script && opensPage(request)) {
            response.sendRedirect("/login?next=" + UriUtils.encode(here(request), UTF_8));
            return;
        }
        if (!script) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Resetdesk\", charset=\"UTF-8\"");
        }
        boolean tried = why instanceof BadCredentialsException;
        problems.write(request, response, new Refusal(401, tried ? "session.refused" : "session.required"));
    }

    /** A browser's EventSource can send no header of its own. */
    private static boolean asksForStream(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static boolean opensPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return HttpMethod.GET.matches(request.getMethod())
                && !Logins.bringsPassword(request)
                && (path.equals("/")
                        || path.startsWith("/app/")
                        || path.equals("/app")
                        || path.equals("/camunda")
                        || path.equals("/camunda/")
                        || path.equals("/camunda/app")
                        || path.startsWith("/camunda/app/"));
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
