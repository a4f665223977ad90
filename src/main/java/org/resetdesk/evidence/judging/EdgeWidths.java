package org.resetdesk.evidence.judging;

import java.util.stream.DoubleStream;
import org.resetdesk.evidence.reading.Grey;

/**
 * How wide edges are in four directions, in pixels. Out of focus they are wide in all of them; where the hand moved, along the movement
 * alone.
 *
 * @param narrowest of the directions; NaN where there are too few edges to say
 */
record EdgeWidths(double narrowest, double widest) {

    private static final int[][] DIRECTIONS = {{1, 0}, {0, 1}, {1, 1}, {-1, 1}};

    /** @param share of the edges of a direction that are sharper than the one that stands for it */
    static EdgeWidths of(Grey grey, double contrast, double share) {
        double[] widths = new double[DIRECTIONS.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Edges.width(grey, DIRECTIONS[i][0], DIRECTIONS[i][1], contrast, share);
        }
        return new EdgeWidths(
                known(widths).min().orElse(Double.NaN), known(widths).max().orElse(Double.NaN));
    }

    private static DoubleStream known(double[] widths) {
        return DoubleStream.of(widths).filter(width -> !Double.isNaN(width));
    }

    /** 1 where all directions are alike. */
    double unevenness() {
        return widest / narrowest;
    }
}
