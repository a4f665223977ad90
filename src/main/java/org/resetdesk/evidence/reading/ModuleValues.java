package org.resetdesk.evidence.reading;

import com.google.zxing.common.BitMatrix;
import java.util.function.DoubleBinaryOperator;

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
        return values[index(column, row)];
    }

    /** Black where darker than half-way between the darkest and the lightest around, both smoothed. */
    BitMatrix bits() {
        double[] dark = around(around(values, Math::min), Double::sum);
        double[] light = around(around(values, Math::max), Double::sum);
        double seen = (2 * AROUND + 1) * (2 * AROUND + 1);
        BitMatrix bits = new BitMatrix(width, height);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int index = row * width + column;
                if (values[index] < (dark[index] + light[index]) / seen / 2) {
                    bits.set(column, row);
                }
            }
        }
        return bits;
    }

    /** For each module, all in the square around it taken together: along the rows first, then along the columns. */
    private double[] around(double[] of, DoubleBinaryOperator together) {
        return along(along(of, together, 1, 0), together, 0, 1);
    }

    private double[] along(double[] of, DoubleBinaryOperator together, int across, int down) {
        double[] result = new double[of.length];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double value = of[index(column - AROUND * across, row - AROUND * down)];
                for (int step = 1 - AROUND; step <= AROUND; step++) {
                    value = together.applyAsDouble(value, of[index(column + step * across, row + step * down)]);
                }
                result[row * width + column] = value;
            }
        }
        return result;
    }

    /** Outside, the nearest module counts. */
    private int index(int column, int row) {
        return Math.max(0, Math.min(height - 1, row)) * width + Math.max(0, Math.min(width - 1, column));
    }
}
