package org.resetdesk.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.Problems;
import org.resetdesk.resetcase.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What failed outside any controller: the container, the engine's own servlets. */
@Controller
class ErrorAnswers implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Refusal refusal = thrown instanceof Throwable failure ? meant(failure) : null;
        if (refusal == null) {
            refusal = FrameworkRefusals.of(status instanceof Integer code ? code : 404);
        }
        if (refusal.status() >= 500) {
            LOG.error("Failure outside any controller {}", refusal.details(), thrown instanceof Throwable t ? t : null);
        }
        problems.write(request, response, refusal);
    }

    private static @Nullable Refusal meant(Throwable failure) {
        Refusal refusal = Refusal.behind(failure);
        return refusal == null ? DatabaseAway.behind(failure) : refusal;
    }
}
