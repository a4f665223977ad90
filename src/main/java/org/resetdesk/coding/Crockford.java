package org.resetdesk.coding;

import java.math.BigInteger;
import java.util.Locale;

/**
 * Numbers in letters that people read aloud and type: no I, L, O or U among them.
 *
 * @see <a href="https://www.crockford.com/base32.html">Base 32</a>
 */
public final class Crockford {

    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    public static final int BITS_PER_LETTER = 5;

    private static final int LAST = ALPHABET.length() - 1;
    private static final String BETWEEN_GROUPS = "(.{5})(?!$)";

    private Crockford() {}

    /** The lowest {@code count} times five bits of a number that is not negative. */
    public static String letters(BigInteger number, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = count - 1; i >= 0; i--) {
            letters.append(
                    ALPHABET.charAt(number.shiftRight(i * BITS_PER_LETTER).intValue() & LAST));
        }
        return letters.toString();
    }

    /** @param letters of the alphabet alone */
    public static BigInteger number(String letters) {
        BigInteger number = BigInteger.ZERO;
        for (char letter : letters.toCharArray()) {
            number = number.shiftLeft(BITS_PER_LETTER).add(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        return number;
    }

    /** What somebody typed, as it was meant: any case, blanks and hyphens anywhere, O for 0, I and L for 1. It may still be anything. */
    public static String tidy(String typed) {
        return typed.replaceAll("[\\s\\p{Zs}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    public static boolean hasLetters(String text, int count) {
        return text.length() == count && text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    /** In groups of five, as it is shown. */
    public static String grouped(String letters) {
        return letters.replaceAll(BETWEEN_GROUPS, "$1-");
    }
}
