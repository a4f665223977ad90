package org.resetdesk.coding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest (FIPS 180-4).
 *
 * @param hex 64 lower-case digits
 */
public record Sha256(String hex) {

    public static Sha256 of(byte[] content) {
        try {
            return named(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of its bytes in UTF-8. */
    public static Sha256 of(String text) {
        return of(text.getBytes(UTF_8));
    }

    /** @param digest 32 bytes */
    public static Sha256 named(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    public byte[] digest() {
        return HexFormat.of().parseHex(hex);
    }
}
