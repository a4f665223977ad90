package org.resetdesk.evidence.reading;

import java.util.List;

/**
 * A square that was found by its finder patterns and could not be read.
 *
 * @param corners upper left, upper right, lower right, lower left of the code as it is meant to be held, in the picture
 * @param modules of a side, as far as it could be told; 0 where not
 */
public record UnreadSquare(List<Point> corners, int modules) {

    public UnreadSquare {
        corners = List.copyOf(corners);
    }

    boolean overlaps(UnreadSquare other) {
        return Outlines.hold(corners, Outlines.middle(other.corners))
                || Outlines.hold(other.corners, Outlines.middle(corners));
    }

    boolean touches(ReadCode code) {
        return Outlines.hold(corners, Outlines.middle(code.outline()));
    }
}
