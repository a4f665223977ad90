package org.resetdesk.evidence.likeness;

import java.util.BitSet;
import java.util.Optional;
import org.resetdesk.evidence.reading.Grey;

/**
 * What stays of a picture when it is compressed, made smaller, brightened or cut a little: a perceptual hash in two sizes. The coarse one
 * (64 bits) finds candidates among very many; labels of one design all look alike to it. The fine one (256 bits) tells those apart.
 * Distances are Hamming's; why these limits: src/docs/benchmarks.md, "Near-duplicates".
 */
public record Likeness(long coarse, BitSet fine) {

    /** Beyond this, nobody is asked to compare two photos. */
    static final int COARSE_LIMIT = 10;

    /** Codes read and are the same: a copy that was cut or photographed from a screen counts as well. */
    static final int FINE_LIMIT_OF_SAME_CODES = 64;

    /** Nothing was read that could tell two labels of one design apart. */
    static final int FINE_LIMIT_OF_UNREAD = 32;

    static final int FINE_BITS = 256;

    private static final int CELLS = 64;
    private static final double LEAST_CONTRAST = 4;

    /** Empty for a picture of nothing, which would be like every other picture of nothing. */
    public static Optional<Likeness> of(Grey picture) {
        Cells cells = Cells.of(picture, CELLS);
        if (cells.contrast() < LEAST_CONTRAST) {
            return Optional.empty();
        }
        long[] coarse = bits(Waves.strong(cells.half(), 8)).toLongArray();
        return Optional.of(new Likeness(coarse[0], bits(Waves.strong(cells, 16))));
    }

    int coarseDistance(Likeness other) {
        return Long.bitCount(coarse ^ other.coarse);
    }

    int fineDistance(Likeness other) {
        BitSet differing = (BitSet) fine.clone();
        differing.xor(other.fine);
        return differing.cardinality();
    }

    private static BitSet bits(boolean[] strong) {
        BitSet bits = new BitSet(strong.length);
        for (int i = 0; i < strong.length; i++) {
            bits.set(i, strong[i]);
        }
        return bits;
    }
}
