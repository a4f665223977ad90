package org.resetdesk.bench.device;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The one reset code that answers a challenge: OCRA (RFC 6287) with suite OCRA-1:HOTP-SHA256-0:QH32, of which the first 50 bits are
 * shown in Crockford's base 32.
 */
final class ExpectedCode {

    private static final byte[] SUITE = "OCRA-1:HOTP-SHA256-0:QH32".getBytes(StandardCharsets.US_ASCII);
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ExpectedCode() {}

    /** Ten characters, without the hyphen. */
    static String of(byte[] key, String challenge) {
        // suite, a zero byte, the question left-aligned in 128 bytes (section 5.1); no counter, no time, no session
        byte[] input = ByteBuffer.allocate(SUITE.length + 1 + 128)
                .put(SUITE)
                .put((byte) 0)
                .put(HexFormat.of().parseHex(challenge))
                .array();
        BigInteger bits = new BigInteger(1, FactoryKeys.hmac(key, input)).shiftRight(256 - 50);
        StringBuilder code = new StringBuilder();
        for (int position = 9; position >= 0; position--) {
            code.append(DIGITS.charAt(bits.shiftRight(position * 5).intValue() & 31));
        }
        return code.toString();
    }

    /** What somebody typed, as the code that he meant. */
    static String normalised(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
