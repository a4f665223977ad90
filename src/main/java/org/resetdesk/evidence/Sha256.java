package org.resetdesk.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** @param hex 64 lower-case digits */
record Sha256(String hex) {

    static Sha256 of(byte[] content) {
        try {
            return named(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @param digest 32 bytes */
    static Sha256 named(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    byte[] digest() {
        return HexFormat.of().parseHex(hex);
    }
}
