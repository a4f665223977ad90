package org.resetdesk.assessment;

/**
 * How much a finding weighs, heaviest first. The decision table says it beside each verdict, so that whoever changes a rule sees in the
 * same row what colour it will have.
 */
public enum Severity {
    /** As long as this stands, no token can come of the request. */
    BLOCKS,
    /** A person has to look. */
    DOUBT,
    /** Explains another finding, or helps to do better. */
    ADVICE
}
