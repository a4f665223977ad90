package org.resetdesk.evidence.reading;

import com.google.zxing.common.BitMatrix;

/** The brightness of each module of a code, and black and white made of it. */
final class ModuleValues {

    private static final double[][] SAMPLES = {{0, 0}, {-0.2, -0.2}, {0.2, -0.2}, {-0.2, 0.2}, {0.2, 0.2}};
    private static final int AROUND = 4;

    private final int width;
    private final int height;
    private final double[] values;

    private ModuleValues(int width, int height, double[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    static ModuleValues of(Grey grey, ElasticGrid grid, int width, int height) {
        double[] values = new double[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double sum = 0;
                for (double[] sample : SAMPLES) {
                    Place place = grid.at(column + 0.5 + sample[0], row + 0.5 + sample[1]);
                    sum += grey.between(place.x(), place.y());
                }
                values[row * width + column] = sum / SAMPLES.length;
            }
        }
        return new ModuleValues(width, height, values);
    }

    /** What blur mixed into each module from its neighbours is taken out again, as a first approximation. */
    ModuleValues sharpened(double amount) {
        double[] sharper = new double[values.length];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double own = at(column, row);
                double beside =
                        (at(column - 1, row) + at(column + 1, row) + at(column, row - 1) + at(column, row + 1)) / 4;
                sharper[row * width + column] = own + amount * (own - beside);
            }
        }
        return new ModuleValues(width, height, sharper);
    }

    private double at(int column, int row) {
        return values[Math.max(0, Math.min(height - 1, row)) * width + Math.max(0, Math.min(width - 1, column))];
    }

    /** Black where darker than half-way between the darkest and the lightest around, both smoothed. */
    BitMatrix bits() {
        double[] dark = values.clone();
        double[] light = values.clone();
        dark = smooth(extreme(dark, -1));
        light = smooth(extreme(light, 1));
        BitMatrix bits = new BitMatrix(width, height);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int index = row * width + column;
                if (values[index] < (dark[index] + light[index]) / 2) {
                    bits.set(column, row);
                }
            }
        }
        return bits;
    }

    private double[] extreme(double[] of, int sign) {
        double[] across = new double[of.length];
        double[] both = new double[of.length];
        for (int pass = 0; pass < 2; pass++) {
            double[] from = pass == 0 ? of : across;
            double[] to = pass == 0 ? across : both;
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    double most = Double.NEGATIVE_INFINITY;
                    for (int step = -AROUND; step <= AROUND; step++) {
                        int r = pass == 0 ? row : Math.max(0, Math.min(height - 1, row + step));
                        int c = pass == 0 ? Math.max(0, Math.min(width - 1, column + step)) : column;
                        most = Math.max(most, sign * from[r * width + c]);
                    }
                    to[row * width + column] = sign * most;
                }
            }
        }
        return both;
    }

    private double[] smooth(double[] of) {
        double[] across = new double[of.length];
        double[] both = new double[of.length];
        for (int pass = 0; pass < 2; pass++) {
            double[] from = pass == 0 ? of : across;
            double[] to = pass == 0 ? across : both;
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    double sum = 0;
                    for (int step = -AROUND; step <= AROUND; step++) {
                        int r = pass == 0 ? row : Math.max(0, Math.min(height - 1, row + step));
                        int c = pass == 0 ? Math.max(0, Math.min(width - 1, column + step)) : column;
                        sum += from[r * width + c];
                    }
                    to[row * width + column] = sum / (2 * AROUND + 1);
                }
            }
        }
        return both;
    }
}
