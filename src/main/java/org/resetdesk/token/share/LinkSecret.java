package org.resetdesk.token.share;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.resetdesk.coding.RandomText;
import org.resetdesk.coding.Sha256;

/**
 * What opens a one-time link: 192 random bits in base64url (RFC 4648, section 5). It is in the mail and nowhere else; the desk keeps its
 * SHA-256. A slow hash would add nothing: nobody can try 2^192 of them.
 */
public final class LinkSecret {

    private static final int BYTES = 24;
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final String text;

    private LinkSecret(String text) {
        this.text = text;
    }

    static LinkSecret random() {
        return new LinkSecret(RandomText.ofBytes(BYTES));
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
        return Sha256.of(Base64.getUrlDecoder().decode(text)).digest();
    }

    @Override
    public String toString() {
        return "LinkSecret[\u2022\u2022\u2022\u2022\u2022]";
    }
}
