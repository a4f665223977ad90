package org.resetdesk.access.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.CallerAddress;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * Who knocks, before anybody knows whether he is whom he says.
 *
 * @param browser the secret in the cookie that a browser got at an earlier login, or null
 */
record Caller(String address, @Nullable String browser) {

    /** Sent to {@code /api/session} alone, so that nothing else ever sees it. */
    static final String COOKIE = "RESETDESK_BROWSER";

    static Caller of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return new Caller(CallerAddress.of(request), cookie == null ? null : cookie.getValue());
    }

    /** The caller of the request that this thread answers; a nameless one where there is none. */
    static Caller current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? of(call.getRequest())
                : new Caller("", null);
    }

    String addressMark() {
        return "address:" + address;
    }

    static String browserMark(String secret) {
        return "browser:" + secret;
    }
}
