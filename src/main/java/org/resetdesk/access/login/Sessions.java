package org.resetdesk.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.resetdesk.access.SessionClosed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Sessions: opened with a login, gone at logout, when the account goes, and when its password changes. */
@Component
class Sessions {

    private final CsrfTokens csrf;
    private final StoredPasswords passwords;
    private final ApplicationEventPublisher events;

    Sessions(CsrfTokens csrf, StoredPasswords passwords, ApplicationEventPublisher events) {
        this.csrf = csrf;
        this.passwords = passwords;
        this.events = events;
    }

    void open(Authentication login, HttpServletRequest request, HttpServletResponse response) {
        discard(request);
        HttpSession session = request.getSession();
        session.setAttribute(DeskSession.ACCOUNT, login.getName());
        session.setAttribute(
                DeskSession.PASSWORD, passwords.mark(login.getName()).orElseThrow());
        csrf.saveToken(csrf.generateToken(request), request, response);
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            events.publishEvent(new SessionClosed(session.getId()));
        }
        discard(request);
        csrf.dropCookie(request, response);
    }

    /** Ends a session whose account is gone or has another password by now; keeps the CSRF cookie of one that stands. */
    void review(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(DeskSession.ACCOUNT) instanceof String account) {
            if (passwords
                    .callersMark(account)
                    .filter(mark -> mark.equals(session.getAttribute(DeskSession.PASSWORD)))
                    .isPresent()) {
                csrf.keepCookie(request, response);
            } else {
                close(request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private static void discard(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
