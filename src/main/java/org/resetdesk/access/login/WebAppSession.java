package org.resetdesk.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Logging out of a web app logs out of everything. A call with a password of its own gets the session that the web apps cannot do
 * without for as long as the call takes, and needs no CSRF token in it.
 */
final class WebAppSession extends OncePerRequestFilter {

    private static final PathPattern LOG_OUT = new PathPatternParser().parse("/camunda/api/admin/auth/user/*/logout");

    private final Sessions sessions;
    private final CsrfTokens csrf;

    WebAppSession(Sessions sessions, CsrfTokens csrf) {
        this.sessions = sessions;
        this.csrf = csrf;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HttpMethod.POST.matches(request.getMethod())
                && LOG_OUT.matches(PathContainer.parsePath(request.getRequestURI()))) {
            sessions.close(request, response);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (Logins.bringsPassword(request)) {
            answerAlone(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answerAlone(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean own = request.getSession(false) == null;
        if (own) {
            SessionCookies.withhold(request);
        }
        HttpSession session = request.getSession();
        try {
            String token = csrf.generateToken(request).getToken();
            if (own) {
                session.setAttribute(CsrfTokens.IN_SESSION, token);
            }
            chain.doFilter(new Vouched(request, String.valueOf(session.getAttribute(CsrfTokens.IN_SESSION))), response);
        } finally {
            if (own) {
                session.invalidate();
            }
        }
    }

    private static final class Vouched extends HttpServletRequestWrapper {

        private final String token;

        Vouched(HttpServletRequest request, String token) {
            super(request);
            this.token = token;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(CsrfTokens.HEADER) ? token : super.getHeader(name);
        }
    }
}
