package org.resetdesk.token;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An OCRA suite (RFC 6287, section 6).
 *
 * @param digits of the response; 0 for the whole MAC
 * @param questionFormat A alphanumeric, N numeric, H hexadecimal
 * @param questionLength the longest question, in characters
 * @param pinBytes 0 for none
 * @param sessionBytes 0 for none
 */
record OcraSuite(
        String text,
        String algorithm,
        int digits,
        boolean counter,
        char questionFormat,
        int questionLength,
        int pinBytes,
        int sessionBytes,
        boolean time) {

    private static final Pattern FORM = Pattern.compile("OCRA-1:HOTP-(SHA1|SHA256|SHA512)-(0|[4-9]|10)"
            + ":(C-)?Q([ANH])(0[4-9]|[1-5][0-9]|6[0-4])"
            + "(?:-P(SHA1|SHA256|SHA512))?(?:-S([0-9]{3}))?(-T(?:[1-5]?[0-9][SM]|[0-4]?[0-9]H))?");

    static OcraSuite parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not an OCRA suite: " + text);
        }
        return new OcraSuite(
                text,
                "Hmac" + form.group(1),
                Integer.parseInt(form.group(2)),
                form.group(3) != null,
                form.group(4).charAt(0),
                Integer.parseInt(form.group(5)),
                hashLength(form.group(6)),
                form.group(7) == null ? 0 : Integer.parseInt(form.group(7)),
                form.group(8) != null);
    }

    /** Mutual authentication asks two questions in one. */
    void requireQuestion(String question) {
        String characters = switch (questionFormat) {
            case 'A' -> "\\p{Alnum}";
            case 'N' -> "[0-9]";
            default -> "[0-9A-Fa-f]";
        };
        if (!question.matches(characters + "{1," + 2 * questionLength + "}")) {
            throw new IllegalArgumentException(text + " does not take this question");
        }
    }

    private static int hashLength(@Nullable String hash) {
        if (hash == null) {
            return 0;
        }
        return switch (hash) {
            case "SHA1" -> 20;
            case "SHA256" -> 32;
            default -> 64;
        };
    }
}
