package org.resetdesk.token.share;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What opens a one-time link: 192 random bits in base64url (RFC 4648, section 5). It is in the mail and nowhere else; the desk keeps its
 * SHA-256. A slow hash would add nothing: nobody can try 2^192 of them.
 */
public final class LinkSecret {

    private static final int BYTES = 24;
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private LinkSecret(String text) {
        this.text = text;
    }

    static LinkSecret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Empty for what can be nobody's secret. */
    public static Optional<LinkSecret> parse(String text) {
        return TEXT.matcher(text).matches() ? Optional.of(new LinkSecret(text)) : Optional.empty();
    }

    /** For the link in the mail, and for nothing else. */
    public String reveal() {
        return text;
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getUrlDecoder().decode(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "LinkSecret[\u2022\u2022\u2022\u2022\u2022]";
    }
}
