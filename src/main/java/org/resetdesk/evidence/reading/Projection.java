package org.resetdesk.evidence.reading;

import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/** How a plane is seen from any side: modules of a code to pixels of a picture (Hartley and Zisserman, Multiple View Geometry, 4.1). */
public record Projection(double[] h) {

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

    /**
     * Exactly through four corners: upper left, upper right, lower right, lower left of a sheet of that many modules (Heckbert, Fundamentals
     * of Texture Mapping, 2.2.3).
     */
    public static Projection onto(List<Place> corners, double width, double height) {
        Place a = corners.get(0);
        Place b = corners.get(1);
        Place c = corners.get(2);
        Place d = corners.get(3);
        Place right = b.minus(c);
        Place below = d.minus(c);
        Place slant = a.minus(b).plus(c).minus(d);
        double area = right.cross(below);
        double g = slant.cross(below) / area;
        double h = right.cross(slant) / area;
        return new Projection(new double[] {
            (b.x() - a.x() + g * b.x()) / width, (d.x() - a.x() + h * d.x()) / height, a.x(),
            (b.y() - a.y() + g * b.y()) / width, (d.y() - a.y() + h * d.y()) / height, a.y(),
            g / width, h / height, 1
        });
    }

    private boolean usable() {
        for (double value : h) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    public Place at(double u, double v) {
        double depth = h[6] * u + h[7] * v + h[8];
        return new Place((h[0] * u + h[1] * v + h[2]) / depth, (h[3] * u + h[4] * v + h[5]) / depth);
    }

    /** False where a part of a sheet of that many modules lies on or behind the horizon. */
    boolean shows(double width, double height) {
        return h[8] > 0
                && h[6] * width + h[8] > 0.1
                && h[7] * height + h[8] > 0.1
                && h[6] * width + h[7] * height + h[8] > 0.1;
    }
}
