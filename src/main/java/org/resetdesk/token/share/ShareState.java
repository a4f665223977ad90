package org.resetdesk.token.share;

/** What became of a one-time link. */
public enum ShareState {
    /** It can be opened. */
    SENT,
    OPENED,
    /** Its time is over, or its token is gone. */
    EXPIRED,
    CANCELLED
}
