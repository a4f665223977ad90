package org.resetdesk.evidence.reading;

import java.util.List;

/**
 * A place of a code that was found in the picture, but not where the projection has it.
 *
 * @param u in modules, to the right @param v in modules, downwards @param shift how far off, in modules
 */
record Anchor(double u, double v, Place shift) {

    static List<Anchor> of(Projection projection, List<Projection.Pair> pairs) {
        return pairs.stream().map(pair -> of(projection, pair)).toList();
    }

    private static Anchor of(Projection projection, Projection.Pair pair) {
        Place off = pair.place().minus(projection.at(pair.u(), pair.v()));
        Place across = projection.at(pair.u() + 0.5, pair.v()).minus(projection.at(pair.u() - 0.5, pair.v()));
        Place down = projection.at(pair.u(), pair.v() + 0.5).minus(projection.at(pair.u(), pair.v() - 0.5));
        double area = across.cross(down);
        return new Anchor(pair.u(), pair.v(), new Place(off.cross(down) / area, across.cross(off) / area));
    }

    Projection.Pair pair(Projection projection) {
        return new Projection.Pair(u, v, projection.at(u + shift.x(), v + shift.y()));
    }

    double distance(double otherU, double otherV) {
        return Math.hypot(u - otherU, v - otherV);
    }
}
