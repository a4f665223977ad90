package org.resetdesk.access.web;

import org.resetdesk.access.Problems;
import org.resetdesk.logging.LogContext;
import org.resetdesk.resetcase.Refusal;

/** Codes for what the framework refuses by its status alone. */
final class FrameworkRefusals {

    private FrameworkRefusals() {}

    static Refusal of(int status) {
        return status < 500 ? new Refusal(status, code(status)) : failure(status);
    }

    /** What the log says about it is found by its reference, which is the request's trace. */
    static Refusal failure(int status) {
        return Problems.internal(status, LogContext.reference());
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
