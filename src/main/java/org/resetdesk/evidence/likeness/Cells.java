package org.resetdesk.evidence.likeness;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** A picture as a square of so many by so many mean brightnesses, whatever its size and shape. */
record Cells(double[][] brightness) {

    /** Enough for a mean that the next cell's content does not change; all of a large photo would take ten times as long. */
    private static final int ROWS_OF_A_CELL = 8;

    static Cells of(BufferedImage image, int side) {
        double[][] sums = new double[side][side];
        int[][] counts = new int[side][side];
        Raster pixels = image.getRaster();
        int bands = pixels.getNumBands();
        int width = image.getWidth();
        int height = image.getHeight();
        int[] row = new int[width * bands];
        int step = Math.max(1, height / (side * ROWS_OF_A_CELL));
        for (int y = 0; y < height; y += step) {
            pixels.getPixels(0, y, width, 1, row);
            int down = (int) ((long) y * side / height);
            for (int x = 0; x < width; x++) {
                int across = (int) ((long) x * side / width);
                sums[down][across] += bands < 3 ? row[x * bands] : luma(row, x * bands);
                counts[down][across]++;
            }
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                sums[y][x] /= Math.max(1, counts[y][x]);
            }
        }
        return new Cells(sums);
    }

    /** ITU-R BT.601; a raster's bands are red, green, blue whatever their order in memory. */
    private static double luma(int[] row, int at) {
        return 0.299 * row[at] + 0.587 * row[at + 1] + 0.114 * row[at + 2];
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
