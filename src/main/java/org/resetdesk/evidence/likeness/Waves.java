package org.resetdesk.evidence.likeness;

import java.util.Arrays;

/** The slow changes of brightness over a picture: the discrete cosine transform (DCT-II), lowest frequencies only. */
final class Waves {

    private Waves() {}

    /**
     * Which of the {@code count} by {@code count} lowest waves are stronger than their median, row by row. Waves that do not change
     * along a side are left out: they are the light in the room more than the subject.
     */
    static boolean[] strong(Cells cells, int count) {
        double[] waves = lowest(cells.brightness(), count);
        double[] sorted = waves.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        boolean[] strong = new boolean[waves.length];
        for (int i = 0; i < waves.length; i++) {
            strong[i] = waves[i] > median;
        }
        return strong;
    }

    private static double[] lowest(double[][] cells, int count) {
        int side = cells.length;
        double[][] cosines = cosines(side, count);
        double[] waves = new double[count * count];
        for (int across = 0; across < count; across++) {
            double[] rows = rows(cells, cosines[across]);
            for (int down = 0; down < count; down++) {
                waves[down * count + across] = product(rows, cosines[down]);
            }
        }
        return waves;
    }

    private static double[] rows(double[][] cells, double[] cosine) {
        return Arrays.stream(cells).mapToDouble(row -> product(row, cosine)).toArray();
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    private static double[][] cosines(int side, int count) {
        double[][] cosines = new double[count][side];
        for (int wave = 0; wave < count; wave++) {
            for (int at = 0; at < side; at++) {
                cosines[wave][at] = Math.cos(Math.PI * (2 * at + 1) * (wave + 1) / (2.0 * side));
            }
        }
        return cosines;
    }
}
