package org.resetdesk.audit;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * How far the chain reaches: the number of its last link, and the hash that stands for everything up to there.
 */
record Head(long sequence, byte[] hash) {

    /** Of a chain without links. */
    static final Head START = new Head(0, new byte[32]);

    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    boolean hasHash(byte[] other) {
        return Arrays.equals(hash, other);
    }

    @Override
    public String toString() {
        return sequence + ":" + hex();
    }
}
