package org.resetdesk.device;

/** What reading a feature code ends in. */
public enum FeatureCodeVerdict {
    VALID,
    /** No code was found in the picture. */
    UNREADABLE,
    /** A code, but not ours: another vendor's, a web address. */
    FOREIGN,
    /** It says it is ours, but the signature does not hold. */
    FORGED,
    /** First seen by the desk, or plausibly issued, too long ago. */
    STALE,
    /** Its challenge belongs to another case. */
    REUSED
}
