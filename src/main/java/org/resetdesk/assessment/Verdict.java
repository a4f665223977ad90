package org.resetdesk.assessment;

/** What is to happen with a request: said by the assessment table, and by people. */
public enum Verdict {
    APPROVE,
    REVIEW,
    ASK_EVIDENCE,
    REJECT,
    /** Only the table says so: another live case holds this challenge. */
    DUPLICATE
}
