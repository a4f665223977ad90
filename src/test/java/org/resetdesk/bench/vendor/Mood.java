package org.resetdesk.bench.vendor;

/** How a stand-in behaves. */
public enum Mood {
    WELL,
    /** Its answer drips in, a byte at a time, for ever. */
    SLOW,
    /** It takes the question and says nothing. */
    HANGS,
    /** It hangs up in the middle of the answer. */
    HANGS_UP,
    FAILS,
    BUSY,
    UNAUTHORISED,
    REFUSES,
    REDIRECTS,
    WRONG_KIND,
    WRONG_SERIAL,
    NO_SERIAL,
    GARBAGE,
    HUGE,
    OVER_ALREADY
}
