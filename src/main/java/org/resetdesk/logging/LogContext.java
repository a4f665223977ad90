package org.resetdesk.logging;

/** What a line is about, beside its message: names in SLF4J's MDC. */
public final class LogContext {

    /** A case number; the engine sets it too, as {@code application.yaml} tells it to. */
    public static final String CASE = "case";

    /** What all lines of one request have in common. */
    public static final String TRACE = "trace";

    private LogContext() {}
}
