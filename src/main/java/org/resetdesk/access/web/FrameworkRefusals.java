package org.resetdesk.access.web;

import java.util.Map;
import java.util.UUID;
import org.resetdesk.logging.LogContext;
import org.resetdesk.resetcase.Refusal;
import org.slf4j.MDC;

/** Codes for what the framework refuses by its status alone. */
final class FrameworkRefusals {

    private FrameworkRefusals() {}

    static Refusal of(int status) {
        return status < 500 ? new Refusal(status, code(status)) : failure(status);
    }

    /** What the log says about it is found by its reference, which is the request's trace. */
    static Refusal failure(int status) {
        String trace = MDC.get(LogContext.TRACE);
        String reference = trace == null ? UUID.randomUUID().toString() : trace;
        return new Refusal(status, "internal", Map.of("reference", reference), reference);
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "session.required";
            case 403 -> "access.denied";
            case 404 -> "request.unknown";
            case 405 -> "request.method";
            case 406 -> "request.not-acceptable";
            case 413 -> "submission.too-large";
            case 415 -> "request.media-type";
            default -> "request.invalid";
        };
    }
}
