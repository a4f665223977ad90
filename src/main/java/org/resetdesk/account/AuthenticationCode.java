package org.resetdesk.account;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What an applicant redeems: 70 random bits in Crockford's base 32 and his check symbol (modulo 37), {@code XXXXX-XXXXX-XXXXX}. Codes
 * whose check symbol would be one that not every keyboard has are never made: 32 values of 37 remain, and more than 69.7 bits.
 *
 * @param letters without hyphens, as they are hashed
 * @see <a href="https://www.crockford.com/base32.html">Base 32</a>
 */
record AuthenticationCode(String letters) {

    static final int RANDOM_BITS = 70;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECKS = ALPHABET + "*~$=U";
    private static final BigInteger MODULUS = BigInteger.valueOf(CHECKS.length());
    private static final int LETTERS = RANDOM_BITS / 5;
    private static final int GROUP = 5;

    static AuthenticationCode random(SecureRandom random) {
        BigInteger number;
        do {
            number = new BigInteger(RANDOM_BITS, random);
        } while (check(number) >= ALPHABET.length());
        StringBuilder letters = new StringBuilder();
        for (int i = LETTERS - 1; i >= 0; i--) {
            letters.append(ALPHABET.charAt(number.shiftRight(5 * i).intValue() & 31));
        }
        return new AuthenticationCode(
                letters.append(CHECKS.charAt(check(number))).toString());
    }

    /** The code somebody typed: any case, blanks and hyphens anywhere, O for 0, I and L for 1. Empty where he mistyped it. */
    static Optional<AuthenticationCode> read(String typed) {
        String letters = typed.replaceAll("[\\s\\p{Zs}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (!letters.matches("[" + ALPHABET + "]{" + (LETTERS + 1) + "}")) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (char letter : letters.substring(0, LETTERS).toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        return letters.charAt(LETTERS) == CHECKS.charAt(check(number))
                ? Optional.of(new AuthenticationCode(letters))
                : Optional.empty();
    }

    /** In groups of five. */
    String shown() {
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
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
