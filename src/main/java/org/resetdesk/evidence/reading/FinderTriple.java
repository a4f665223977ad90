package org.resetdesk.evidence.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Three finder patterns that may belong together; {@code right} and {@code down} as in a code that is not mirrored. */
record FinderTriple(FinderMark corner, FinderMark right, FinderMark down) {

    private static final double FEWEST_MODULES = 9;
    private static final double MOST_MODULES = 190;
    private static final double WORST = 2.2;

    /** The most plausible ones first: a square seen from the front scores 0. */
    static List<FinderTriple> among(List<FinderMark> marks, int most) {
        List<Scored> found = new ArrayList<>();
        for (int a = 0; a < marks.size(); a++) {
            for (int b = 0; b < marks.size(); b++) {
                for (int c = b + 1; c < marks.size(); c++) {
                    if (b != a && c != a) {
                        FinderTriple triple = ordered(marks.get(a), marks.get(b), marks.get(c));
                        found.add(new Scored(triple, triple.strangeness()));
                    }
                }
            }
        }
        return found.stream()
                .filter(scored -> scored.strangeness < WORST)
                .sorted(Comparator.comparingDouble(Scored::strangeness))
                .limit(most)
                .map(Scored::triple)
                .toList();
    }

    private static FinderTriple ordered(FinderMark corner, FinderMark one, FinderMark other) {
        Place toOne = one.centre().minus(corner.centre());
        Place toOther = other.centre().minus(corner.centre());
        return toOne.cross(toOther) > 0 ? new FinderTriple(corner, one, other) : new FinderTriple(corner, other, one);
    }

    Place across() {
        return right.centre().minus(corner.centre());
    }

    Place downwards() {
        return down.centre().minus(corner.centre());
    }

    private double strangeness() {
        double width = across().length();
        double height = downwards().length();
        double modules = (width + height) / 2 / corner.module();
        if (modules < FEWEST_MODULES || modules > MOST_MODULES) {
            return Double.MAX_VALUE;
        }
        double angle = Math.abs(across().dot(downwards())) / (width * height);
        double sizes = ratio(corner.module(), right.module())
                + ratio(corner.module(), down.module())
                + ratio(right.module(), down.module());
        return ratio(width, height) + angle + sizes / 2;
    }

    private static double ratio(double one, double other) {
        return Math.abs(Math.log(one / other));
    }

    List<FinderMark> marks() {
        return List.of(corner, right, down);
    }

    boolean uses(FinderMark mark) {
        return marks().contains(mark);
    }

    private record Scored(FinderTriple triple, double strangeness) {}
}
