package org.resetdesk.evidence.likeness;

import org.resetdesk.evidence.reading.Grey;

/** A picture as a square of so many by so many mean brightnesses, whatever its size and shape. */
record Cells(double[][] brightness) {

    /** Enough for a mean that the next cell's content does not change; all of a large photo would take ten times as long. */
    private static final int ROWS_OF_A_CELL = 8;

    static Cells of(Grey picture, int side) {
        double[][] sums = new double[side][side];
        int[][] counts = new int[side][side];
        int width = picture.width();
        int height = picture.height();
        int[] edges = edges(width, side);
        int step = Math.max(1, height / (side * ROWS_OF_A_CELL));
        for (int y = 0; y < height; y += step) {
            int down = (int) ((long) y * side / height);
            for (int across = 0; across < side; across++) {
                sums[down][across] += sum(picture.pixels(), y * width + edges[across], y * width + edges[across + 1]);
                counts[down][across] += edges[across + 1] - edges[across];
            }
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                sums[y][x] /= Math.max(1, counts[y][x]);
            }
        }
        return new Cells(sums);
    }

    /** The first pixel of each cell, and where the last one ends. */
    private static int[] edges(int width, int side) {
        int[] edges = new int[side + 1];
        for (int cell = 0; cell <= side; cell++) {
            edges[cell] = (int) (((long) cell * width + side - 1) / side);
        }
        return edges;
    }

    private static int sum(byte[] pixels, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += pixels[i] & 0xFF;
        }
        return sum;
    }

    Cells half() {
        int side = brightness.length / 2;
        double[][] means = new double[side][side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                means[y][x] = (brightness[2 * y][2 * x]
                                + brightness[2 * y][2 * x + 1]
                                + brightness[2 * y + 1][2 * x]
                                + brightness[2 * y + 1][2 * x + 1])
                        / 4;
            }
        }
        return new Cells(means);
    }

    /** Standard deviation, in levels of 255. */
    double contrast() {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (double[] row : brightness) {
            for (double cell : row) {
                sum += cell;
                squares += cell * cell;
                count++;
            }
        }
        return Math.sqrt(Math.max(0, squares / count - sum / count * (sum / count)));
    }
}
