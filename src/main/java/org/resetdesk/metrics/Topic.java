package org.resetdesk.metrics;

/** What is counted in the database; each is a line of the query. */
enum Topic {
    /** Cases that are open, by what people see. */
    IN_PROGRESS,
    NEEDS_ACTION,
    TO_CONFIRM,
    /** Cases that wait for somebody at the desk: a review, a second opinion, a token to be typed in. */
    PERSON,
    /** Cases that the desk goes on with by itself: a matter of seconds. */
    DESK,
    MAIL,
    MAIL_GIVEN_UP,
    PUSH,
    AUDIT_UNSEALED,
    /** Due, with tries left, and nobody runs it. */
    JOBS_DUE,
    /** No tries left: somebody has to look. */
    JOBS_FAILED,
    INCIDENTS_FAILED_JOB,
    INCIDENTS_OTHER,
    /** The one that was closed first of those that still hold their contents; not counted, for most do. */
    KEPT
}
