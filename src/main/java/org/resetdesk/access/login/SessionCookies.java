package org.resetdesk.access.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The session's id in a cookie that is out of reach for scripts and foreign sites, {@code Secure} where the request came by TLS; none is
 * sent for a session that ends with its call.
 */
@Component
class SessionCookies implements CookieSerializer {

    static final String COOKIE = "JSESSIONID";

    private static final String FOR_THIS_CALL = SessionCookies.class.getName();

    private final DefaultCookieSerializer cookies = new DefaultCookieSerializer();

    SessionCookies() {
        cookies.setCookieName(COOKIE);
        cookies.setCookiePath("/");
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setUseBase64Encoding(false); // ids are base64url already
    }

    static void withhold(HttpServletRequest request) {
        request.setAttribute(FOR_THIS_CALL, true);
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        if (cookie.getRequest().getAttribute(FOR_THIS_CALL) == null) {
            cookies.writeCookieValue(cookie);
        }
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookies.readCookieValues(request);
    }
}
