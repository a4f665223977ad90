package org.resetdesk.evidence.judging;

import org.resetdesk.evidence.reading.Grey;

/** The variance of the Laplacian: large where there are edges, small where everything is smeared. */
final class Sharpness {

    private static final int TILES = 8;

    private Sharpness() {}

    /** Of 8 by 8 tiles: the label may be in focus where the rest is not. */
    static double ofSharpestTile(Grey grey) {
        double sharpest = 0;
        for (int row = 0; row < TILES; row++) {
            for (int column = 0; column < TILES; column++) {
                sharpest = Math.max(
                        sharpest,
                        of(
                                grey,
                                Math.max(1, column * grey.width() / TILES),
                                Math.max(1, row * grey.height() / TILES),
                                Math.min(grey.width() - 1, (column + 1) * grey.width() / TILES),
                                Math.min(grey.height() - 1, (row + 1) * grey.height() / TILES)));
            }
        }
        return sharpest;
    }

    static double of(Grey grey, int left, int top, int right, int bottom) {
        long count = 0;
        long sum = 0;
        long squares = 0;
        for (int y = Math.max(1, top); y < Math.min(grey.height() - 1, bottom); y++) {
            for (int x = Math.max(1, left); x < Math.min(grey.width() - 1, right); x++) {
                count++;
                long laplacian = 4L * grey.at(x, y)
                        - grey.at(x - 1, y)
                        - grey.at(x + 1, y)
                        - grey.at(x, y - 1)
                        - grey.at(x, y + 1);
                sum += laplacian;
                squares += laplacian * laplacian;
            }
        }
        return count == 0 ? 0 : (double) squares / count - Math.pow((double) sum / count, 2);
    }
}
