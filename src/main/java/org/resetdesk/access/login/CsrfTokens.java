package org.resetdesk.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * One CSRF token per session for our own calls and the web apps' alike: it stands where the web apps' own filter keeps its token, which
 * is why that filter sends no cookie of its own and agrees with ours.
 */
@Component
class CsrfTokens implements CsrfTokenRepository {

    static final String HEADER = "X-XSRF-TOKEN";
    static final String COOKIE = "XSRF-TOKEN";
    static final String IN_SESSION = "CAMUNDA_CSRF_TOKEN";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (token != null && session != null) {
            session.setAttribute(IN_SESSION, token.getToken());
            sendCookie(request, response, token.getToken());
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String value = session == null ? null : (String) session.getAttribute(IN_SESSION);
        return value == null ? null : token(value);
    }

    /** Sends the cookie again where the client has lost it. */
    void keepCookie(HttpServletRequest request, HttpServletResponse response) {
        CsrfToken token = loadToken(request);
        if (token != null) {
            var cookie = WebUtils.getCookie(request, COOKIE);
            if (cookie == null || !token.getToken().equals(cookie.getValue())) {
                sendCookie(request, response, token.getToken());
            }
        }
    }

    void dropCookie(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(0).build().toString());
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, "_csrf", value);
    }

    private static void sendCookie(HttpServletRequest request, HttpServletResponse response, String value) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, value).build().toString());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(COOKIE, value).path("/").sameSite("Lax").secure(request.isSecure());
    }
}
