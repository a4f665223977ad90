package org.resetdesk.evidence;

/** How a piece of evidence came in. */
public enum Form {
    PICTURE,
    TEXT
}
