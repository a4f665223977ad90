package org.resetdesk.evidence.reading;

import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/** How a plane is seen from any side: modules of a code to pixels of a picture (Hartley and Zisserman, Multiple View Geometry, 4.1). */
record Projection(double[] h) {

    /** @param u in modules, to the right @param v in modules, downwards */
    record Pair(double u, double v, Place place) {}

    /** The best one in the sense of least squares; empty where the pairs do not determine one. */
    static Optional<Projection> through(List<Pair> pairs) {
        SimpleMatrix equations = new SimpleMatrix(2 * pairs.size(), 8);
        SimpleMatrix right = new SimpleMatrix(2 * pairs.size(), 1);
        double scale = pairs.stream()
                .mapToDouble(pair -> Math.max(pair.u(), pair.v()))
                .max()
                .orElse(1);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            double u = pair.u() / scale;
            double v = pair.v() / scale;
            double x = pair.place().x();
            double y = pair.place().y();
            equations.setRow(2 * i, 0, u, v, 1, 0, 0, 0, -u * x, -v * x);
            equations.setRow(2 * i + 1, 0, 0, 0, 0, u, v, 1, -u * y, -v * y);
            right.set(2 * i, 0, x);
            right.set(2 * i + 1, 0, y);
        }
        try {
            SimpleMatrix solved = equations.solve(right);
            double[] h = new double[9];
            for (int i = 0; i < 8; i++) {
                h[i] = i % 3 == 2 ? solved.get(i, 0) : solved.get(i, 0) / scale;
            }
            h[8] = 1;
            return Optional.of(new Projection(h)).filter(Projection::usable);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean usable() {
        for (double value : h) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    Place at(double u, double v) {
        double depth = h[6] * u + h[7] * v + h[8];
        return new Place((h[0] * u + h[1] * v + h[2]) / depth, (h[3] * u + h[4] * v + h[5]) / depth);
    }

    /** False where a part of the square from 0, 0 to {@code side} lies on or behind the horizon. */
    boolean shows(double side) {
        return h[8] > 0
                && h[6] * side + h[8] > 0.1
                && h[7] * side + h[8] > 0.1
                && h[6] * side + h[7] * side + h[8] > 0.1;
    }
}
