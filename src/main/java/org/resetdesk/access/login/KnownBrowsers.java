package org.resetdesk.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.resetdesk.coding.RandomText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Gives a browser that somebody has logged in with a secret of its own, by which it is known the next time. It opens nothing. */
@Component
class KnownBrowsers {

    private static final int SECRET_BYTES = 16;

    private final KnownCallers known;

    KnownBrowsers(KnownCallers known) {
        this.known = known;
    }

    void recognise(String account, HttpServletRequest request, HttpServletResponse response) {
        String secret = Caller.of(request).browser();
        if (secret == null || !known.knows(account, Caller.browserMark(secret))) {
            secret = RandomText.ofBytes(SECRET_BYTES);
        }
        known.remember(account, Caller.browserMark(secret));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Caller.COOKIE, secret)
                        .path("/api/session")
                        .httpOnly(true)
                        .sameSite("Strict")
                        .secure(request.isSecure())
                        .maxAge(KnownCallers.MEMORY)
                        .build()
                        .toString());
    }
}
