package org.resetdesk.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over fields that cannot be mistaken for one another: each is preceded by its length in bytes as a 32-bit number, most
 * significant byte first, and -1 stands for a field that is absent. The first field says what is hashed.
 */
final class AuditHash {

    private static final int ABSENT = -1;

    private final MessageDigest digest;

    private AuditHash(MessageDigest digest) {
        this.digest = digest;
    }

    static AuditHash of(String what) {
        try {
            return new AuditHash(MessageDigest.getInstance("SHA-256")).and(what);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    AuditHash and(@Nullable String text) {
        if (text == null) {
            length(ABSENT);
            return this;
        }
        return and(text.getBytes(UTF_8));
    }

    AuditHash and(byte[] bytes) {
        length(bytes.length);
        digest.update(bytes);
        return this;
    }

    byte[] value() {
        return digest.digest();
    }

    private void length(int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }
}
