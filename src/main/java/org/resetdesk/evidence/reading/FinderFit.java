package org.resetdesk.evidence.reading;

import java.util.List;

/**
 * Where a finder pattern lies exactly, found by laying its drawing over the picture and moving, turning and shearing it until both agree
 * best. Works on grey, so that blur, noise and half a pixel matter little.
 *
 * @param across one module to the right, as seen @param down one module downwards, as seen
 * @param likeness of drawing and picture: 1 is perfect, 0 is chance
 */
record FinderFit(Place centre, Place across, Place down, double likeness) {

    private static final double[] SIZES = {1, 0.8, 0.66};
    private static final double HOPELESS = 0.25;
    private static final double FINEST = 0.02;

    /** From rough directions and a rough size. */
    static FinderFit near(Grey grey, Place centre, Place across, Place down) {
        FinderFit best = new FinderFit(centre, across, down, -1);
        for (double size : SIZES) {
            FinderFit start = measured(grey, centre, across.times(size), down.times(size));
            if (start.likeness > best.likeness) {
                best = start;
            }
        }
        if (best.likeness < HOPELESS) {
            return best;
        }
        for (double step = 0.4; step >= FINEST; ) {
            FinderFit better = best.step(grey, step);
            if (better.likeness > best.likeness + 1e-4) {
                best = better;
            } else {
                step /= 2;
            }
        }
        return best;
    }

    private FinderFit step(Grey grey, double step) {
        FinderFit best = this;
        double pixels = step * (across.length() + down.length()) / 2;
        for (double by : new double[] {-pixels, pixels}) {
            Place x = new Place(by, 0);
            Place y = new Place(0, by);
            // a vector moves the outer ring four times as far as the centre
            for (FinderFit moved : List.of(
                    measured(grey, best.centre.plus(x), best.across, best.down),
                    measured(grey, best.centre.plus(y), best.across, best.down),
                    measured(grey, best.centre, best.across.plus(x.times(0.25)), best.down),
                    measured(grey, best.centre, best.across.plus(y.times(0.25)), best.down),
                    measured(grey, best.centre, best.across, best.down.plus(x.times(0.25))),
                    measured(grey, best.centre, best.across, best.down.plus(y.times(0.25))))) {
                if (moved.likeness > best.likeness) {
                    best = moved;
                }
            }
        }
        return best;
    }

    private static FinderFit measured(Grey grey, Place centre, Place across, Place down) {
        Likeness likeness = new Likeness();
        for (int row = -4; row <= 4; row++) {
            for (int column = -4; column <= 4; column++) {
                int ring = Math.max(Math.abs(row), Math.abs(column));
                double x = centre.x() + column * across.x() + row * down.x();
                double y = centre.y() + column * across.y() + row * down.y();
                likeness.add(grey.between(x, y), ring == 4 || ring == 2 ? 1 : -1);
            }
        }
        return new FinderFit(centre, across, down, likeness.value());
    }

    /** @param u in modules from the pattern's centre */
    Place at(double u, double v) {
        return new Place(centre.x() + u * across.x() + v * down.x(), centre.y() + u * across.y() + v * down.y());
    }
}
