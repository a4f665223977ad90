package org.resetdesk.evidence.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a rubber band around some places would look like. */
final class Hull {

    private Hull() {}

    /** Clockwise as a picture is seen (Andrew's monotone chain). */
    static List<Place> of(List<Place> places) {
        List<Place> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparingDouble(Place::x).thenComparingDouble(Place::y));
        List<Place> hull = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            int start = hull.size();
            for (Place place : sorted) {
                while (hull.size() >= start + 2
                        && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), place) <= 0) {
                    hull.remove(hull.size() - 1);
                }
                hull.add(place);
            }
            hull.remove(hull.size() - 1);
            Collections.reverse(sorted);
        }
        return hull;
    }

    private static double turn(Place from, Place over, Place to) {
        return over.minus(from).cross(to.minus(over));
    }

    /** Four sides around it, found by giving up the side whose loss adds least to the area, again and again. */
    static Optional<List<Place>> quadrilateral(List<Place> hull) {
        List<Place> corners = new ArrayList<>(hull);
        while (corners.size() > 4) {
            int cheapest = -1;
            double least = Double.MAX_VALUE;
            Place meeting = corners.get(0);
            for (int side = 0; side < corners.size(); side++) {
                Optional<Place> beyond = beyond(corners, side);
                if (beyond.isPresent()) {
                    double added = Math.abs(turn(at(corners, side), beyond.get(), at(corners, side + 1))) / 2;
                    if (added < least) {
                        least = added;
                        cheapest = side;
                        meeting = beyond.get();
                    }
                }
            }
            if (cheapest < 0) {
                return Optional.empty();
            }
            corners.set(cheapest, meeting);
            corners.remove((cheapest + 1) % corners.size());
        }
        return corners.size() == 4 ? Optional.of(corners) : Optional.empty();
    }

    /** Where the neighbours of a side meet when it is given up. */
    private static Optional<Place> beyond(List<Place> corners, int side) {
        Place before = at(corners, side).minus(at(corners, side - 1));
        Place after = at(corners, side + 1).minus(at(corners, side + 2));
        double cross = before.cross(after);
        if (Math.abs(cross) < 1e-9) {
            return Optional.empty();
        }
        Place between = at(corners, side + 1).minus(at(corners, side));
        double along = between.cross(after) / cross;
        double back = between.cross(before) / cross;
        return along > 0 && back > 0 ? Optional.of(at(corners, side).plus(before.times(along))) : Optional.empty();
    }

    private static Place at(List<Place> corners, int index) {
        return corners.get(Math.floorMod(index, corners.size()));
    }

    static double area(List<Place> corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            twice += at(corners, i).cross(at(corners, i + 1));
        }
        return Math.abs(twice) / 2;
    }
}
