package org.resetdesk.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A QR code of version 7 or more says twice, beside its finder patterns, which version it is (ISO/IEC 18004, 7.10 and annex D). */
final class VersionMarks {

    private static final int GENERATOR = 0x1F25;
    private static final int BITS = 18;
    private static final int SMALLEST = 7;
    private static final int LARGEST = 40;
    private static final int MOST_WRONG = 3;

    private VersionMarks() {}

    /** Modules of a side; empty where neither mark can be read or the code is too small to have any. */
    static OptionalInt side(Grey grey, QrFrame frame) {
        int best = MOST_WRONG + 1;
        int version = 0;
        for (int seen : List.of(read(grey, frame.right(), true), read(grey, frame.down(), false))) {
            for (int candidate = SMALLEST; candidate <= LARGEST; candidate++) {
                int wrong = Integer.bitCount(seen ^ code(candidate));
                if (wrong < best) {
                    best = wrong;
                    version = candidate;
                }
            }
        }
        return version == 0 ? OptionalInt.empty() : OptionalInt.of(17 + 4 * version);
    }

    /** Six by three modules to the left of the right finder pattern, or above the lower one. */
    private static int read(Grey grey, FinderFit finder, boolean right) {
        List<Double> values = new ArrayList<>();
        double sum = 0;
        for (int bit = 0; bit < BITS; bit++) {
            double along = bit / 3 - 3.0;
            double beside = bit % 3 - 7.0;
            Place place = right ? finder.at(beside, along) : finder.at(along, beside);
            double value = grey.between(place.x(), place.y());
            values.add(value);
            sum += value;
        }
        double middle = (finderMiddle(grey, finder) + sum / BITS) / 2;
        int bits = 0;
        for (int bit = 0; bit < BITS; bit++) {
            bits |= (values.get(bit) < middle ? 1 : 0) << bit;
        }
        return bits;
    }

    private static double finderMiddle(Grey grey, FinderFit finder) {
        double black = grey.between(finder.centre().x(), finder.centre().y());
        double white = 0;
        for (double[] step : new double[][] {{2, 0}, {-2, 0}, {0, 2}, {0, -2}}) {
            Place place = finder.at(step[0], step[1]);
            white += grey.between(place.x(), place.y()) / 4;
        }
        return (black + white) / 2;
    }

    private static int code(int version) {
        int rest = version << 12;
        for (int bit = 17; bit >= 12; bit--) {
            if ((rest >> bit & 1) == 1) {
                rest ^= GENERATOR << (bit - 12);
            }
        }
        return version << 12 | rest;
    }
}
