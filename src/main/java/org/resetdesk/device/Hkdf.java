package org.resetdesk.device;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-based key derivation with SHA-256 (RFC 5869). */
final class Hkdf {

    private static final int HASH_LENGTH = 32;

    private Hkdf() {}

    /** Extract, then expand: {@code length} bytes, at most 255 x 32. */
    static byte[] derive(byte[] inputKey, byte[] salt, byte[] info, int length) {
        return expand(extract(salt, inputKey), info, length);
    }

    /** Section 2.2; an empty salt stands for 32 zero bytes. */
    static byte[] extract(byte[] salt, byte[] inputKey) {
        return hmac(salt.length == 0 ? new byte[HASH_LENGTH] : salt, inputKey);
    }

    /** Section 2.3. */
    static byte[] expand(byte[] pseudoRandomKey, byte[] info, int length) {
        if (length < 1 || length > 255 * HASH_LENGTH) {
            throw new IllegalArgumentException("HKDF-SHA256 gives 1 to 8160 bytes");
        }
        byte[] output = new byte[length];
        byte[] block = new byte[0];
        for (int done = 0, counter = 1; done < length; done += HASH_LENGTH, counter++) {
            ByteArrayOutputStream input = new ByteArrayOutputStream();
            input.writeBytes(block);
            input.writeBytes(info);
            input.write(counter);
            block = hmac(pseudoRandomKey, input.toByteArray());
            System.arraycopy(block, 0, output, done, Math.min(HASH_LENGTH, length - done));
        }
        return output;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
