package org.resetdesk.account;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One plain mail address that somebody typed (RFC 5321: dot-string and domain, 254 characters in all). Nothing in it can be read as a
 * second recipient, a name, a comment, a route or a header; a domain with letters beyond ASCII is kept in its ASCII form (RFC 5891).
 */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    public static Optional<MailAddress> parse(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        String local = text.substring(0, Math.max(at, 0));
        String domain = ascii(text.substring(at + 1));
        boolean fits = local.length() <= LONGEST_LOCAL_PART && local.length() + 1 + domain.length() <= LONGEST;
        return fits
                        && LOCAL_PART.matcher(local).matches()
                        && DOMAIN.matcher(domain).matches()
                ? Optional.of(new MailAddress(local + "@" + domain))
                : Optional.empty();
    }

    /** For those who need not know whose it is: the first character and the domain. */
    public String masked() {
        return value.charAt(0) + "\u2026" + value.substring(value.lastIndexOf('@'));
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
