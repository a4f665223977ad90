package org.resetdesk.access.web;

import org.resetdesk.resetcase.Refusal;

/** Codes for what the framework refuses by its status alone. */
final class FrameworkRefusals {

    private FrameworkRefusals() {}

    static Refusal of(int status) {
        return new Refusal(status, code(status));
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
            default -> status < 500 ? "request.invalid" : "internal";
        };
    }
}
