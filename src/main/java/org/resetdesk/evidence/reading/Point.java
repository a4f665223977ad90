package org.resetdesk.evidence.reading;

import org.springframework.modulith.NamedInterface;

/** A place in an upright picture as the desk keeps it, in pixels from its upper left corner. */
@NamedInterface
public record Point(int x, int y) {}
