package org.resetdesk.audit;

/** The audit could not be written, so nothing may be done; its words say nothing of the database, for the engine's REST API repeats them. */
final class NotRecorded extends RuntimeException {

    NotRecorded(Throwable cause) {
        super("the audit could not be written", cause);
    }
}
