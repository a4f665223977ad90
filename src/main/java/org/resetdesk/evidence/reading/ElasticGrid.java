package org.resetdesk.evidence.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where the modules of a code are in a picture when it lies on no plane: a projection, and on top of it small shifts that are known at
 * the nodes of a net and interpolated between them.
 */
final class ElasticGrid {

    /** Modules between two nodes, about. */
    private static final double MESH = 4;

    private static final double REACH = 3.5;
    private static final double[] ROUGH = {-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6};
    private static final double[] FINE = {-0.1, 0, 0.1};

    private final Projection projection;
    private final double width;
    private final double height;
    private final int columns;
    private final int rows;
    private final Place[] shifts;

    private ElasticGrid(Projection projection, double width, double height) {
        this.projection = projection;
        this.width = width;
        this.height = height;
        this.columns = 1 + (int) Math.ceil(width / MESH);
        this.rows = 1 + (int) Math.ceil(height / MESH);
        this.shifts = new Place[columns * rows];
        Arrays.fill(shifts, new Place(0, 0));
    }

    static ElasticGrid flat(Projection projection, double width, double height) {
        return new ElasticGrid(projection, width, height);
    }

    /** Bent node by node, from the known places outwards, so that black and white stand out best in the middle of the modules. */
    ElasticGrid settled(Grey grey, List<Anchor> anchors) {
        ElasticGrid bent = new ElasticGrid(projection, width, height);
        List<Integer> order = new ArrayList<>();
        for (int node = 0; node < shifts.length; node++) {
            order.add(node);
        }
        order.sort(Comparator.comparingDouble(node -> anchors.stream()
                .mapToDouble(anchor -> Math.hypot(anchor.u() - u(node), anchor.v() - v(node)))
                .min()
                .orElse(0)));
        List<Anchor> known = new ArrayList<>(anchors);
        for (int node : order) {
            Place start = near(u(node), v(node), known, 1.6 * MESH);
            bent.shifts[node] = clearest(grey, u(node), v(node), start);
            known.add(new Anchor(u(node), v(node), bent.shifts[node]));
        }
        return bent.smoothed();
    }

    private Place clearest(Grey grey, double u, double v, Place start) {
        Place best = start;
        double clearest = clarity(grey, u, v, start);
        for (double[] steps : new double[][] {ROUGH, FINE}) {
            Place from = best;
            for (double across : steps) {
                for (double down : steps) {
                    Place shift = new Place(from.x() + across, from.y() + down);
                    double off = Math.hypot(shift.x() - start.x(), shift.y() - start.y());
                    double clarity = clarity(grey, u, v, shift) * (1 - 0.25 * off * off);
                    if (clarity > clearest) {
                        clearest = clarity;
                        best = shift;
                    }
                }
            }
        }
        return best;
    }

    /** Mean distance from the mean, of the modules around. */
    private double clarity(Grey grey, double u, double v, Place shift) {
        int left = (int) Math.max(0, Math.floor(u - REACH));
        int right = (int) Math.min(width - 1, Math.floor(u + REACH));
        int top = (int) Math.max(0, Math.floor(v - REACH));
        int bottom = (int) Math.min(height - 1, Math.floor(v + REACH));
        double[] values = new double[(right - left + 1) * (bottom - top + 1)];
        int count = 0;
        double sum = 0;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                Place place = projection.at(column + 0.5 + shift.x(), row + 0.5 + shift.y());
                double value = grey.between(place.x(), place.y());
                values[count++] = value;
                sum += value;
            }
        }
        double mean = sum / count;
        double spread = 0;
        for (double value : values) {
            spread += Math.abs(value - mean);
        }
        return spread / count;
    }

    private ElasticGrid smoothed() {
        ElasticGrid smooth = new ElasticGrid(projection, width, height);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Place sum = shifts[row * columns + column].times(2);
                double weight = 2;
                for (int[] step : new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
                    int r = row + step[0];
                    int c = column + step[1];
                    if (r >= 0 && c >= 0 && r < rows && c < columns) {
                        sum = sum.plus(shifts[r * columns + c]);
                        weight++;
                    }
                }
                smooth.shifts[row * columns + column] = sum.times(1 / weight);
            }
        }
        return smooth;
    }

    /** Mean of the known shifts, the nearer the heavier; those beyond {@code reach} only where there is none within. */
    static Place near(double u, double v, List<Anchor> known, double reach) {
        double x = 0;
        double y = 0;
        double weights = 0;
        Anchor nearest = null;
        double least = Double.MAX_VALUE;
        for (Anchor anchor : known) {
            double distance = Math.hypot(anchor.u() - u, anchor.v() - v);
            if (distance < least) {
                least = distance;
                nearest = anchor;
            }
            if (distance <= reach) {
                double weight = 1 / (0.5 + distance * distance);
                x += weight * anchor.shift().x();
                y += weight * anchor.shift().y();
                weights += weight;
            }
        }
        if (weights > 0) {
            return new Place(x / weights, y / weights);
        }
        return nearest == null ? new Place(0, 0) : nearest.shift();
    }

    private double u(int node) {
        return node % columns * width / (columns - 1);
    }

    private double v(int node) {
        return (double) (node / columns) * height / (rows - 1);
    }

    Place at(double u, double v) {
        double column = Math.max(0, Math.min(columns - 1.001, u * (columns - 1) / width));
        double row = Math.max(0, Math.min(rows - 1.001, v * (rows - 1) / height));
        int node = (int) row * columns + (int) column;
        double across = column - (int) column;
        double down = row - (int) row;
        Place upper = shifts[node].times(1 - across).plus(shifts[node + 1].times(across));
        Place lower = shifts[node + columns].times(1 - across).plus(shifts[node + columns + 1].times(across));
        Place shift = upper.times(1 - down).plus(lower.times(down));
        return projection.at(u + shift.x(), v + shift.y());
    }
}
