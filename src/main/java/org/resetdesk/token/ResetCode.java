package org.resetdesk.token;

import java.math.BigInteger;
import java.util.Optional;
import org.resetdesk.coding.Crockford;
import org.resetdesk.device.Challenge;

/** The answer to a challenge that a person can type: 50 bits in Crockford's base 32, {@code XXXXX-XXXXX}. */
final class ResetCode {

    private static final Ocra OCRA = Ocra.suite("OCRA-1:HOTP-SHA256-0:QH32");
    private static final int LETTERS = 10;

    private ResetCode() {}

    /** @param deviceKey the device's reset-code key */
    static String answer(byte[] deviceKey, Challenge challenge) {
        return ofFirstBits(OCRA.mac(deviceKey, OcraInput.question(challenge.value())));
    }

    static String ofFirstBits(byte[] bytes) {
        int spare = bytes.length * Byte.SIZE - LETTERS * Crockford.BITS_PER_LETTER;
        return Crockford.grouped(Crockford.letters(new BigInteger(1, bytes).shiftRight(spare), LETTERS));
    }

    /** The code as it is shown, from what somebody typed ({@link Crockford#tidy}). */
    static Optional<String> read(String typed) {
        return Optional.of(Crockford.tidy(typed))
                .filter(letters -> Crockford.hasLetters(letters, LETTERS))
                .map(Crockford::grouped);
    }
}
