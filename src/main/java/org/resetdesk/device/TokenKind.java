package org.resetdesk.device;

/** What a device takes to let somebody set a new password. */
public enum TokenKind {
    /** A short alphanumeric code that a person can type. */
    CODE,
    /** A signed file. */
    XML
}
