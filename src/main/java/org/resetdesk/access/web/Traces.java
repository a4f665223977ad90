package org.resetdesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Globals;
import org.springframework.stereotype.Component;

/**
 * A number for each request, 16 bytes as W3C Trace Context writes them. A client does not choose it; a proxy that the settings trust may
 * bring one in {@code traceparent}.
 */
@Component
class Traces {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    String of(HttpServletRequest request) {
        String header = cameThroughTrustedProxy(request) ? request.getHeader("traceparent") : null;
        Matcher parent = TRACEPARENT.matcher(header == null ? "" : header);
        return parent.matches() ? parent.group(1) : drawn();
    }

    /** Tomcat's valve for forwarded headers says so, of the proxies that it was given. */
    private static boolean cameThroughTrustedProxy(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE));
    }

    private String drawn() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
