package org.resetdesk.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resetdesk.logging.LogContext;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every line that a request writes to the log carries its trace, and the case that its path names; the answer carries the trace in {@code
 * X-Trace-Id}. First of all filters, and there again when an error is answered.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TracedRequests extends OncePerRequestFilter {

    private static final String ATTRIBUTE = TracedRequests.class.getName() + ".trace";
    private static final Pattern CASE = Pattern.compile("/api/cases/(RD-\\d{4}-\\d{6,12})(/.*)?");

    private final Traces traces;

    TracedRequests(Traces traces) {
        this.traces = traces;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String trace = request.getAttribute(ATTRIBUTE) instanceof String given ? given : traces.of(request);
        request.setAttribute(ATTRIBUTE, trace);
        MDC.put(LogContext.TRACE, trace);
        Matcher about = CASE.matcher(request.getRequestURI());
        if (about.matches()) {
            MDC.put(LogContext.CASE, about.group(1));
        }
        response.setHeader("X-Trace-Id", trace);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LogContext.TRACE);
            MDC.remove(LogContext.CASE);
        }
    }
}
