package org.resetdesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.Problems;
import org.resetdesk.resetcase.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Every error that a controller or the framework throws, as a problem with a code. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<ProblemDetail> answer(Exception thrown, HttpServletRequest request) {
        if (thrown instanceof AsyncRequestNotUsableException) {
            return null; // the client is gone, nobody reads an answer
        }
        Refusal refusal = Refusal.behind(thrown);
        if (refusal == null) {
            refusal = refusal(thrown);
        }
        return ResponseEntity.status(refusal.status())
                .headers(headers(thrown, refusal))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.describe(request, refusal));
    }

    private static HttpHeaders headers(Exception thrown, Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        if (thrown instanceof ErrorResponse error) {
            headers.addAll(error.getHeaders());
        }
        refusal.retryAfter().ifPresent(seconds -> headers.set(HttpHeaders.RETRY_AFTER, seconds));
        return headers;
    }

    private static Refusal refusal(Exception thrown) {
        if (thrown instanceof HttpMessageNotReadableException) {
            return new Refusal(400, "request.unreadable");
        }
        if (thrown instanceof ErrorResponse error && error.getStatusCode().is4xxClientError()) {
            return FrameworkRefusals.of(error.getStatusCode().value());
        }
        if (thrown instanceof MethodArgumentTypeMismatchException
                || thrown instanceof MultipartException
                || thrown instanceof RequestRejectedException) {
            return FrameworkRefusals.of(400);
        }
        Refusal away = DatabaseAway.behind(thrown);
        if (away != null) {
            LOG.warn("No connection to the database: {}", thrown.getMessage());
            return away;
        }
        Refusal failure = FrameworkRefusals.failure(500);
        LOG.error("Unexpected failure {}", failure.details(), thrown);
        return failure;
    }
}
