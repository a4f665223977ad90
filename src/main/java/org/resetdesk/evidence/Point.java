package org.resetdesk.evidence;

/** A place in an upright picture as the desk keeps it, in pixels from its upper left corner. */
public record Point(int x, int y) {}
