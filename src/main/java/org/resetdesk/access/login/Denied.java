package org.resetdesk.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.resetdesk.access.Problems;
import org.resetdesk.resetcase.Refusal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Spring Security's refusals as problems. */
@Component
class Denied implements AccessDeniedHandler, RequestRejectedHandler {

    private final Problems problems;

    Denied(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        String code = why instanceof CsrfException ? "session.csrf" : "access.denied";
        problems.write(request, response, new Refusal(403, code));
    }

    /** A path with {@code //}, {@code ;}, an encoded slash or dot, a backslash: two readers could read it differently. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        problems.write(request, response, new Refusal(400, "request.path"));
    }
}
