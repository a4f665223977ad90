package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** OATH challenge-response algorithm (RFC 6287), every suite of its section 6. */
final class Ocra {

    private static final int QUESTION_BYTES = 128;

    private final OcraSuite suite;

    private Ocra(OcraSuite suite) {
        this.suite = suite;
    }

    /** @throws IllegalArgumentException when the text is no suite of the RFC */
    static Ocra suite(String text) {
        return new Ocra(OcraSuite.parse(text));
    }

    /**
     * The response in decimal digits (section 5.2, truncated as RFC 4226 says in section 5.3).
     *
     * @throws IllegalArgumentException when the input does not fit the suite
     */
    String code(byte[] key, OcraInput input) {
        if (suite.digits() == 0) {
            throw new IllegalArgumentException(suite.text() + " does not truncate");
        }
        byte[] mac = mac(key, input);
        int offset = mac[mac.length - 1] & 0x0F;
        long number = ByteBuffer.wrap(mac).getInt(offset) & 0x7FFF_FFFFL;
        String digits = "0".repeat(suite.digits()) + number;
        return digits.substring(digits.length() - suite.digits());
    }

    /** The whole response, before any truncation. */
    byte[] mac(byte[] key, OcraInput input) {
        try {
            Mac mac = Mac.getInstance(suite.algorithm());
            mac.init(new SecretKeySpec(key, suite.algorithm()));
            return mac.doFinal(message(input));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + suite.algorithm(), e);
        }
    }

    /** Section 5.1. */
    private byte[] message(OcraInput input) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(suite.text().getBytes(US_ASCII));
        message.write(0);
        message.writeBytes(part(suite.counter(), input.counter(), Ocra::eightBytes));
        message.writeBytes(question(input.question()));
        message.writeBytes(part(suite.pinBytes() > 0, input.pinHash(), hash -> exactly(suite.pinBytes(), hash)));
        message.writeBytes(part(
                suite.sessionBytes() > 0, input.session(), session -> rightAligned(suite.sessionBytes(), session)));
        message.writeBytes(part(suite.time(), input.timeSteps(), Ocra::eightBytes));
        return message.toByteArray();
    }

    /** Left-aligned in 128 bytes; of a number, its hexadecimal digits are, even where they are odd in number. */
    private byte[] question(String question) {
        suite.requireQuestion(question);
        byte[] bytes = switch (suite.questionFormat()) {
            case 'A' -> question.getBytes(US_ASCII);
            case 'N' -> fromHex(new BigInteger(question).toString(16));
            default -> fromHex(question);
        };
        return Arrays.copyOf(bytes, QUESTION_BYTES);
    }

    private static byte[] fromHex(String hex) {
        return HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0");
    }

    /** What the suite names must be given, and nothing else. */
    private <T> byte[] part(boolean named, @Nullable T given, Function<T, byte[]> encoding) {
        if (named != (given != null)) {
            throw new IllegalArgumentException(
                    suite.text() + (named ? " needs more" : " takes less") + " than was given");
        }
        return given == null ? new byte[0] : encoding.apply(given);
    }

    private static byte[] eightBytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] exactly(int length, byte[] bytes) {
        if (bytes.length != length) {
            throw new IllegalArgumentException("a PIN hash has " + length + " bytes here");
        }
        return bytes;
    }

    private static byte[] rightAligned(int length, byte[] bytes) {
        if (bytes.length > length) {
            throw new IllegalArgumentException("session information has at most " + length + " bytes here");
        }
        byte[] aligned = new byte[length];
        System.arraycopy(bytes, 0, aligned, length - bytes.length, bytes.length);
        return aligned;
    }
}
