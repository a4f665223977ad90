package org.resetdesk.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Salted and slow: whoever steals the table pays for every guess. bcrypt reads no more than 72 bytes, so it is given a SHA-384 of the
 * secret in base64, 64 bytes, which no length of password overruns and no zero byte cuts short.
 */
public final class SlowHash {

    /** 2^10 rounds, the least that OWASP's cheat sheet on password storage asks for. */
    private static final int COST = 10;

    private SlowHash() {}

    public static String of(String secret) {
        return BCrypt.hashpw(digest(secret), BCrypt.gensalt(COST));
    }

    /** Takes as long for a wrong secret as for the right one. */
    public static boolean matches(String secret, String hash) {
        return BCrypt.checkpw(digest(secret), hash);
    }

    private static String digest(String secret) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-384").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-384", e);
        }
    }
}
