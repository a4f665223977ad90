package org.resetdesk.evidence;

/** What a piece of evidence is meant to show. */
public enum Purpose {
    LABEL,
    FEATURE_CODE
}
