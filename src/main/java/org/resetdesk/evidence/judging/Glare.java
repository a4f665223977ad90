package org.resetdesk.evidence.judging;

import org.resetdesk.evidence.reading.Grey;

/**
 * What is burnt out. White paper ends at sharp edges, the reflection of a lamp fades away.
 *
 * @param share of the picture that is burnt out and has nothing but that around it
 * @param softness share of its rim beyond which it is nearly as bright
 */
record Glare(double share, double softness) {

    static final int BURNT_OUT = 250;
    private static final int NEARLY = 215;

    /** Looked at so coarsely, in pixels of the overview, that a sharp edge is steep and print is grey. */
    private static final int CELL = 4;

    static Glare of(Grey overview) {
        Grey cells = overview.scaled(1.0 / CELL);
        int inside = 0;
        int rim = 0;
        int soft = 0;
        for (int y = 1; y < cells.height() - 1; y++) {
            for (int x = 1; x < cells.width() - 1; x++) {
                if (cells.at(x, y) >= BURNT_OUT) {
                    int darkest = darkestNeighbour(cells, x, y);
                    inside += darkest >= BURNT_OUT ? 1 : 0;
                    rim += darkest < BURNT_OUT ? 1 : 0;
                    soft += darkest < BURNT_OUT && darkest >= NEARLY ? 1 : 0;
                }
            }
        }
        return new Glare((double) inside / cells.pixels().length, rim == 0 ? 0 : (double) soft / rim);
    }

    private static int darkestNeighbour(Grey cells, int x, int y) {
        int darkest = 255;
        for (int i = 0; i < 9; i++) {
            darkest = Math.min(darkest, cells.at(x + i % 3 - 1, y + i / 3 - 1));
        }
        return darkest;
    }

    /** Share of a code seen from the front in which not one dark module is left in a block of that side. */
    static double over(Grey code, int block) {
        int blocks = 0;
        int blank = 0;
        int step = Math.max(1, block / 3);
        for (int y = 0; y + block <= code.height(); y += step) {
            for (int x = 0; x + block <= code.width(); x += step) {
                blocks++;
                blank += Tones.of(code, x, y, x + block, y + block).percentile(5) >= BURNT_OUT - 5 ? 1 : 0;
            }
        }
        return blocks == 0 ? 0 : (double) blank / blocks;
    }
}
