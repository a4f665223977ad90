package org.resetdesk.evidence.judging;

import java.util.Arrays;
import org.resetdesk.evidence.reading.Grey;

/**
 * How far dark and bright are apart where one turns into the other: from a fifth to four fifths of the way, in pixels, and scaled up to
 * the whole way. A sharp edge takes about one pixel, whatever its contrast; noise smaller than the contrast does not matter.
 */
final class Edges {

    /** Of the brightness range looked at: what changes less is no edge. */
    private static final double LEAST_CHANGE = 0.35;

    /** Of an edge's change: a wobble smaller than that is noise on its way. */
    private static final double WOBBLE = 0.3;

    private static final int FEWEST = 40;

    /** Lines; neighbours cross the same edges. */
    private static final int EVERY = 4;

    private final double[] widths;
    private int count;
    private final double least;

    private Edges(int most, double least) {
        this.widths = new double[most];
        this.least = least;
    }

    /**
     * The width that a share of all edges along a direction do not exceed; NaN where there are too few.
     *
     * @param range of the brightness in what is looked at, levels of 255
     */
    static double width(Grey grey, int stepX, int stepY, double range, double share) {
        Edges edges = new Edges(200_000, Math.max(8, LEAST_CHANGE * range));
        int[] line = new int[grey.width() + grey.height()];
        if (stepY == 0) {
            for (int y = 0; y < grey.height(); y += EVERY) {
                edges.along(line, walk(grey, line, 0, y, stepX, stepY));
            }
        } else {
            for (int x = 0; x < grey.width(); x += EVERY) {
                edges.along(line, walk(grey, line, x, 0, stepX, stepY));
            }
            for (int y = 1; y < grey.height() && stepX != 0; y += EVERY) {
                edges.along(line, walk(grey, line, stepX > 0 ? 0 : grey.width() - 1, y, stepX, stepY));
            }
        }
        return edges.quantile(share) * Math.hypot(stepX, stepY);
    }

    private static int walk(Grey grey, int[] line, int fromX, int fromY, int stepX, int stepY) {
        int length = 0;
        for (int x = fromX, y = fromY; x >= 0 && x < grey.width() && y < grey.height(); x += stepX, y += stepY) {
            line[length++] = grey.at(x, y);
        }
        return length;
    }

    /** From one extreme to the next: an extreme is left behind once the way back is more than a wobble. */
    private void along(int[] line, int length) {
        int start = 0;
        int extreme = 0;
        int direction = 0;
        for (int i = 1; i < length; i++) {
            int change = line[i] - line[extreme];
            if (direction == 0) {
                if (Math.abs(line[i] - line[start]) > WOBBLE * least) {
                    direction = Integer.signum(line[i] - line[start]);
                    extreme = i;
                }
            } else if (change * direction > 0) {
                extreme = i;
            } else if (-change * direction > WOBBLE * least) {
                add(line, start, extreme);
                start = extreme;
                extreme = i;
                direction = -direction;
            }
        }
        if (direction != 0) {
            add(line, start, extreme);
        }
    }

    private void add(int[] line, int from, int to) {
        int change = line[to] - line[from];
        if (Math.abs(change) >= least && count < widths.length) {
            widths[count++] = (reached(line, from, to, line[from] + 0.8 * change)
                            - reached(line, from, to, line[from] + 0.2 * change))
                    / 0.6;
        }
    }

    /** Where a level is passed for the first time, between pixels. */
    private static double reached(int[] line, int from, int to, double level) {
        int sign = Integer.signum(line[to] - line[from]);
        int i = from;
        while (i < to && (line[i + 1] - level) * sign < 0) {
            i++;
        }
        return i == to ? to : i + (level - line[i]) / (line[i + 1] - line[i]);
    }

    private double quantile(double share) {
        if (count < FEWEST) {
            return Double.NaN;
        }
        double[] sorted = Arrays.copyOf(widths, count);
        Arrays.sort(sorted);
        return sorted[(int) (share * (count - 1))];
    }
}
