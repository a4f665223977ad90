package org.resetdesk.token;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.resetdesk.device.Challenge;

/** The answer to a challenge that a person can type: 50 bits in Crockford's base 32, {@code XXXXX-XXXXX}. */
final class ResetCode {

    private static final Ocra OCRA = Ocra.suite("OCRA-1:HOTP-SHA256-0:QH32");
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int BITS_PER_LETTER = 5;

    private ResetCode() {}

    /** @param deviceKey the device's reset-code key */
    static String answer(byte[] deviceKey, Challenge challenge) {
        return ofFirstBits(OCRA.mac(deviceKey, OcraInput.question(challenge.value())));
    }

    static String ofFirstBits(byte[] bytes) {
        long bits = ByteBuffer.wrap(bytes).getLong() >>> (Long.SIZE - LENGTH * BITS_PER_LETTER);
        StringBuilder letters = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            letters.append(ALPHABET.charAt((int) (bits >>> (i * BITS_PER_LETTER)) & 31));
        }
        return letters.insert(LENGTH / 2, '-').toString();
    }

    /** The code as it is shown, from what somebody typed: any case, blanks and hyphens anywhere, O for 0, I and L for 1. */
    static Optional<String> read(String typed) {
        String letters = typed.replaceAll("[\\s\\p{Zs}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return letters.matches("[" + ALPHABET + "]{" + LENGTH + "}")
                ? Optional.of(letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2))
                : Optional.empty();
    }
}
