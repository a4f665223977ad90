package org.resetdesk.evidence.likeness;

import java.util.stream.IntStream;

/**
 * Four quarters of a coarse hash, each with its place, as keys for an index. Hashes that differ by three bits or more in every quarter
 * differ by twelve at least, which is more than {@link Likeness#COARSE_LIMIT}: so looking up each quarter with up to two bits changed
 * misses none that counts.
 */
final class Bands {

    private static final int COUNT = 4;
    private static final int BITS = 16;

    private static final int[] CHANGES = IntStream.range(0, 1 << BITS)
            .filter(change -> Integer.bitCount(change) <= 2)
            .toArray();

    private Bands() {}

    static int[] of(long coarse) {
        return IntStream.range(0, COUNT).map(place -> key(place, coarse)).toArray();
    }

    /** The keys of every hash that is near enough to share a quarter, up to two bits. */
    static int[] near(long coarse) {
        return IntStream.range(0, COUNT)
                .flatMap(place -> IntStream.of(CHANGES).map(change -> key(place, coarse) ^ change))
                .toArray();
    }

    private static int key(int place, long coarse) {
        return place << BITS | (int) (coarse >>> place * BITS & 0xFFFF);
    }
}
