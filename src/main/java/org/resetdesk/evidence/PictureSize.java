package org.resetdesk.evidence;

/** How large a picture is wanted: whole, or as large as a screen (longest side 1600 pixels). */
public enum PictureSize {
    FULL,
    REVIEW
}
