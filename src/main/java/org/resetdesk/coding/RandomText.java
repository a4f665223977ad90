package org.resetdesk.coding;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that stand in links and cookies. */
public final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /**
     * In base64url without padding (RFC 4648, section 5).
     *
     * @param bytes how much of it is random: four letters for every three
     */
    public static String ofBytes(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
