package org.resetdesk.evidence.likeness;

import java.util.stream.IntStream;

/**
 * Four quarters of a coarse hash, by which an index finds it. Hashes that differ by three bits or more in every quarter differ by twelve
 * at least, which is more than {@link Likeness#COARSE_LIMIT}: so looking up each quarter with up to two bits changed misses none that
 * counts.
 */
final class Bands {

    static final int COUNT = 4;

    private static final int BITS = 16;
    private static final int[] CHANGES = IntStream.range(0, 1 << BITS)
            .filter(change -> Integer.bitCount(change) <= 2)
            .toArray();

    private Bands() {}

    /** As the database counts them: the lowest quarter is the first. */
    static int of(long coarse, int place) {
        return (int) (coarse >>> place * BITS & 0xFFFF);
    }

    /** That quarter of every hash that has nearly the same there, up to two bits: 137 of them. */
    static Integer[] near(long coarse, int place) {
        return IntStream.of(CHANGES)
                .map(change -> of(coarse, place) ^ change)
                .boxed()
                .toArray(Integer[]::new);
    }
}
