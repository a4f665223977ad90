package org.resetdesk.evidence.judging;

import org.resetdesk.evidence.reading.Grey;
import org.resetdesk.evidence.reading.UnreadSquare;

/**
 * A code that was found and not read, looked at from the front.
 *
 * @param modulePixels a module's smaller side in the picture; 0 where the code's modules could not be counted
 * @param edges in modules; NaN where they could not be counted
 * @param contrast between dark and bright, levels of 255
 * @param hidden share of the code that is burnt out
 * @param tilt degrees off the front
 */
record CloseUp(double modulePixels, EdgeWidths edges, int contrast, double hidden, double tilt) {

    private static final int MOST_PIXELS = 400;
    private static final int FEWEST_PIXELS = 60;

    /** Half of the edges: a code is flat, so all of it is as sharp. */
    private static final double SHARPER = 0.5;

    /** A code of middling size, for where the modules could not be counted. */
    private static final int USUAL_MODULES = 29;

    /** So many modules of a side, all of them bright, do not happen in a code. */
    private static final int BLANK = 5;

    static CloseUp of(Grey picture, UnreadSquare unread) {
        Square square = Square.of(unread);
        double side = square.shortestSide();
        int pixels = (int) Math.max(FEWEST_PIXELS, Math.min(MOST_PIXELS, side));
        Grey front = square.straightened(picture, pixels);
        Tones tones = Tones.of(front);
        int contrast = tones.percentile(90) - tones.percentile(10);
        int modules = unread.modules() > 0 ? unread.modules() : USUAL_MODULES;
        EdgeWidths edges = EdgeWidths.of(front, contrast, SHARPER);
        double perPixel = unread.modules() > 0 ? (double) modules / pixels : Double.NaN;
        return new CloseUp(
                unread.modules() > 0 ? side / modules : 0,
                new EdgeWidths(edges.narrowest() * perPixel, edges.widest() * perPixel),
                contrast,
                Glare.over(front, Math.max(2, BLANK * pixels / modules)),
                square.tilt(picture));
    }
}
