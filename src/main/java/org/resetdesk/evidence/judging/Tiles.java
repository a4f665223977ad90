package org.resetdesk.evidence.judging;

import java.util.Arrays;
import org.resetdesk.evidence.reading.Grey;

/**
 * A picture in 8 by 8 parts: the label may lie where it likes.
 *
 * @param contrast between dark and bright where there is most of it, in levels of 255
 * @param liveliest energy of the gradients in the liveliest eighth, as {@link Gradients#energy}
 * @param lively how many of the 64 are about as lively as the liveliest
 */
record Tiles(int contrast, double liveliest, int lively) {

    private static final int SIDE = 8;

    /** Not the very best: that may hold a lamp. */
    private static final int SECOND_BEST = SIDE * SIDE - 2;

    private static final int EIGHTH = SIDE * SIDE / 8;

    private static final double LIVELY = 0.15;

    static Tiles of(Grey grey) {
        double[] energies = new double[SIDE * SIDE];
        int[] contrasts = new int[SIDE * SIDE];
        for (int tile = 0; tile < energies.length; tile++) {
            int left = tile % SIDE * grey.width() / SIDE;
            int top = tile / SIDE * grey.height() / SIDE;
            int right = (tile % SIDE + 1) * grey.width() / SIDE;
            int bottom = (tile / SIDE + 1) * grey.height() / SIDE;
            energies[tile] = Gradients.energy(grey, left, top, right, bottom);
            Tones tones = Tones.of(grey, left, top, right, bottom);
            contrasts[tile] = tones.percentile(97) - tones.percentile(3);
        }
        Arrays.sort(energies);
        Arrays.sort(contrasts);
        double most = energies[energies.length - 1];
        return new Tiles(
                contrasts[SECOND_BEST],
                Arrays.stream(energies).skip(energies.length - EIGHTH).average().orElse(0),
                (int) Arrays.stream(energies)
                        .filter(energy -> energy > LIVELY * most)
                        .count());
    }
}
