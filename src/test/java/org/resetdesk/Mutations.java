package org.resetdesk;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Spoils files as accidents and attackers do: the same seed, the same harm. */
public final class Mutations {

    /** What length fields, counters and loops trip over. */
    private static final int[] TELLING = {
        0, 1, 0x7F, 0x80, 0xFF, 0xFE, 0xD8, 0xD9, 0xDA, '<', '&', '>', '"', '.', '\\', 10
    };

    private static final int MOST_CHANGES = 8;

    private Mutations() {}

    /** Some changes to a copy; by chance none that can be seen. */
    public static byte[] of(byte[] valid, long seed) {
        Random chance = new Random(seed);
        byte[] file = valid.clone();
        for (int changes = 1 + chance.nextInt(MOST_CHANGES); changes > 0 && file.length > 0; changes--) {
            file = changed(file, chance);
        }
        return file;
    }

    private static byte[] changed(byte[] file, Random chance) {
        int at = chance.nextInt(file.length);
        int length = 1 + chance.nextInt(Math.min(32, file.length - at));
        switch (chance.nextInt(7)) {
            case 0 -> file[at] ^= (byte) (1 << chance.nextInt(8));
            case 1 -> file[at] = (byte) TELLING[chance.nextInt(TELLING.length)];
            case 2 -> file[at] = (byte) chance.nextInt(256);
            case 3 -> Arrays.fill(file, at, at + length, (byte) TELLING[chance.nextInt(TELLING.length)]);
            case 4 -> {
                return Arrays.copyOf(file, at);
            }
            case 5 -> {
                return without(file, at, length);
            }
            default -> {
                return with(file, at, Arrays.copyOfRange(file, at, at + length));
            }
        }
        return file;
    }

    private static byte[] without(byte[] file, int at, int length) {
        ByteArrayOutputStream left = new ByteArrayOutputStream(file.length);
        left.write(file, 0, at);
        left.write(file, at + length, file.length - at - length);
        return left.toByteArray();
    }

    private static byte[] with(byte[] file, int at, byte[] more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(file.length + more.length);
        all.write(file, 0, at);
        all.writeBytes(more);
        all.write(file, at, file.length - at);
        return all.toByteArray();
    }
}
