package org.resetdesk.evidence.reading;

/** The two dotted lines between the finder patterns (ISO/IEC 18004, 6.3.5): they tell whether a grid has the right number of modules. */
final class TimingTracks {

    private static final int PIECE = 8;
    private static final double[] SHIFTS = {-0.8, -0.4, 0, 0.4, 0.8};
    private static final int TRACK = 6;

    private TimingTracks() {}

    /** Mean likeness of the pieces of both tracks, each free to lie a little beside where the projection has it. */
    static double likeness(Grey grey, Projection projection, int side) {
        double sum = 0;
        int pieces = 0;
        for (int from = TRACK + 1; from < side - TRACK - 1; from += PIECE) {
            int to = Math.min(from + PIECE, side - TRACK - 1);
            if (to - from >= PIECE / 2 || pieces == 0) {
                sum += piece(grey, projection, from, to, true) + piece(grey, projection, from, to, false);
                pieces += 2;
            }
        }
        return sum / pieces;
    }

    private static double piece(Grey grey, Projection projection, int from, int to, boolean across) {
        double best = -1;
        for (double along : SHIFTS) {
            for (double beside : SHIFTS) {
                Likeness likeness = new Likeness();
                for (int module = from; module < to; module++) {
                    double u = module + 0.5 + along;
                    double v = TRACK + 0.5 + beside;
                    Place place = across ? projection.at(u, v) : projection.at(v, u);
                    likeness.add(grey.between(place.x(), place.y()), module % 2 == 0 ? -1 : 1);
                }
                best = Math.max(best, likeness.value());
            }
        }
        return best;
    }
}
