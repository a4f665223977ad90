package org.resetdesk.token.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the secret out of a one-time link's address before anything else sees it: frameworks write addresses to their logs, into
 * measurements and into error pages.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShareAddresses extends OncePerRequestFilter {

    private static final String SECRET = ShareAddresses.class.getName() + ".secret";
    private static final Pattern LINK = Pattern.compile("/share/([A-Za-z0-9_-]+)");
    private static final String WITHOUT_SECRET = "/share/-";

    /** The secret that the caller came with; empty where the address holds none. */
    static String secret(HttpServletRequest request) {
        return request.getAttribute(SECRET) instanceof String secret ? secret : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher link = LINK.matcher(request.getRequestURI());
        if (link.matches()) {
            request.setAttribute(SECRET, link.group(1));
            chain.doFilter(new WithoutSecret(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class WithoutSecret extends HttpServletRequestWrapper {

        WithoutSecret(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return WITHOUT_SECRET;
        }

        @Override
        public String getServletPath() {
            return WITHOUT_SECRET;
        }

        @Override
        public StringBuffer getRequestURL() {
            String url = super.getRequestURL().toString();
            return new StringBuffer(url.substring(0, url.lastIndexOf("/share/"))).append(WITHOUT_SECRET);
        }
    }
}
