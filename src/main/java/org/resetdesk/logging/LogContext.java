package org.resetdesk.logging;

import java.util.UUID;
import org.slf4j.MDC;

/** What a line is about, beside its message: names in SLF4J's MDC. */
public final class LogContext {

    /** A case number; the engine sets it too, as {@code application.yaml} tells it to. */
    public static final String CASE = "case";

    /** What all lines of one request have in common. */
    public static final String TRACE = "trace";

    private LogContext() {}

    /** Under which somebody who is told of a failure finds it in the log: the trace of his request, where there is one. */
    public static String reference() {
        String trace = MDC.get(TRACE);
        return trace == null ? UUID.randomUUID().toString() : trace;
    }
}
