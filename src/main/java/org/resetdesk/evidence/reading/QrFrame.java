package org.resetdesk.evidence.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The three finder patterns of one QR code, each laid over exactly. */
record QrFrame(FinderFit corner, FinderFit right, FinderFit down) {

    private static final double LIKE_A_FINDER = 0.5;
    private static final int LARGEST_VERSION = 40;

    /** From the middle of a finder pattern to the code's edge, in modules. */
    private static final double INSET = 3.5;

    /** Empty where one of the three is no finder pattern. */
    static Optional<QrFrame> of(Grey grey, FinderTriple triple) {
        double width = triple.across().length();
        double height = triple.downwards().length();
        // seen from the side, a module is as narrow as the whole
        Place across = triple.across().times(Math.sqrt(width / height) / width);
        Place down = triple.downwards().times(Math.sqrt(height / width) / height);
        List<FinderFit> fits = new ArrayList<>();
        for (FinderMark mark : List.of(triple.corner(), triple.right(), triple.down())) {
            FinderFit fit = FinderFit.near(grey, mark.centre(), across.times(mark.module()), down.times(mark.module()));
            if (fit.likeness() < LIKE_A_FINDER) {
                return Optional.empty();
            }
            fits.add(fit);
        }
        return Optional.of(new QrFrame(fits.get(0), fits.get(1), fits.get(2)));
    }

    /**
     * The likeliest numbers of modules of a side, best first. Under a projection the distance of two places is the number of modules
     * between them times the geometric mean of the module's size at both.
     */
    List<Integer> sides() {
        double across = corner.centre().distance(right.centre())
                / Math.sqrt(corner.across().length() * right.across().length());
        double downwards = corner.centre().distance(down.centre())
                / Math.sqrt(corner.down().length() * down.down().length());
        double side = 2 * INSET + (across + downwards) / 2;
        double tolerance = 4 + 0.06 * side;
        return IntStream.rangeClosed(1, LARGEST_VERSION)
                .map(version -> 17 + 4 * version)
                .filter(candidate -> Math.abs(candidate - side) <= tolerance)
                .boxed()
                .sorted(Comparator.comparingDouble(candidate -> Math.abs(candidate - side)))
                .toList();
    }

    /** Twelve corners of finder patterns. */
    List<Projection.Pair> pairs(int side) {
        List<Projection.Pair> pairs = new ArrayList<>();
        corners(pairs, corner, INSET, INSET);
        corners(pairs, right, side - INSET, INSET);
        corners(pairs, down, INSET, side - INSET);
        return pairs;
    }

    private static void corners(List<Projection.Pair> pairs, FinderFit fit, double u, double v) {
        for (double du : new double[] {-INSET, INSET}) {
            for (double dv : new double[] {-INSET, INSET}) {
                pairs.add(new Projection.Pair(u + du, v + dv, fit.at(du, dv)));
            }
        }
    }

    double likeness() {
        return corner.likeness() + right.likeness() + down.likeness();
    }

    double module() {
        return (corner.across().length()
                        + corner.down().length()
                        + right.across().length()
                        + right.down().length()
                        + down.across().length()
                        + down.down().length())
                / 6;
    }
}
