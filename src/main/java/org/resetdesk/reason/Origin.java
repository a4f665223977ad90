package org.resetdesk.reason;

/** Where a reason comes from. */
public enum Origin {
    /** The code of a finding (FORMATS.md): the desk itself uses it, so that it stays known. */
    FINDING,
    /** The desk brought it for people: it stays known as well, clients rely on it. */
    PERSON,
    /** This desk's own. */
    HOUSE
}
