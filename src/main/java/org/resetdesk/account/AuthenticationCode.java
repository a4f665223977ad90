package org.resetdesk.account;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.resetdesk.coding.Crockford;

/**
 * What an applicant redeems: 70 random bits in Crockford's base 32 and his check symbol (modulo 37), {@code XXXXX-XXXXX-XXXXX}. Codes
 * whose check symbol would be one that not every keyboard has are never made: 32 values of 37 remain, and more than 69.7 bits.
 *
 * @param letters without hyphens, as they are hashed
 */
record AuthenticationCode(String letters) {

    static final int RANDOM_BITS = 70;

    private static final String CHECKS = Crockford.ALPHABET + "*~$=U";
    private static final BigInteger MODULUS = BigInteger.valueOf(CHECKS.length());
    private static final int LETTERS = RANDOM_BITS / Crockford.BITS_PER_LETTER;

    static AuthenticationCode random(SecureRandom random) {
        BigInteger number;
        do {
            number = new BigInteger(RANDOM_BITS, random);
        } while (check(number) >= Crockford.ALPHABET.length());
        return new AuthenticationCode(Crockford.letters(number, LETTERS) + CHECKS.charAt(check(number)));
    }

    /** The code somebody typed ({@link Crockford#tidy}). Empty where he mistyped it. */
    static Optional<AuthenticationCode> read(String typed) {
        String letters = Crockford.tidy(typed);
        if (!Crockford.hasLetters(letters, LETTERS + 1)) {
            return Optional.empty();
        }
        int check = check(Crockford.number(letters.substring(0, LETTERS)));
        return letters.charAt(LETTERS) == CHECKS.charAt(check)
                ? Optional.of(new AuthenticationCode(letters))
                : Optional.empty();
    }

    String shown() {
        return Crockford.grouped(letters);
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "AuthenticationCode[]";
    }

    private static int check(BigInteger number) {
        return number.mod(MODULUS).intValue();
    }
}
