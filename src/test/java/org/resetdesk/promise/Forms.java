package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The ways in which somebody who does not mean to write a secret down may write it down all the same. */
final class Forms {

    private Forms() {}

    /** By their names; some may be the same bytes. */
    static Map<String, byte[]> of(byte[] secret) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("plain", secret);
        encoded(forms, "", secret);
        String text = new String(secret, UTF_8);
        if (Arrays.equals(text.getBytes(UTF_8), secret)) {
            written(forms, text);
        }
        return forms;
    }

    private static void encoded(Map<String, byte[]> forms, String of, byte[] bytes) {
        for (int before = 0; before < 3; before++) {
            byte[] inside = inside(bytes, before);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(inside);
            forms.put(of + "base64 after " + before, ascii(base64));
            forms.put(
                    of + "base64url after " + before,
                    ascii(base64.replace('+', '-').replace('/', '_')));
        }
        forms.put(of + "hex", ascii(HexFormat.of().formatHex(bytes)));
        forms.put(of + "HEX", ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
    }

    /** What of the bytes stands alone in base64 when so many others stood before them: whole groups of three. */
    private static byte[] inside(byte[] bytes, int before) {
        int from = (3 - before) % 3;
        return Arrays.copyOfRange(bytes, from, from + (bytes.length - from) / 3 * 3);
    }

    private static void written(Map<String, byte[]> forms, String text) {
        forms.put("lower case", text.toLowerCase(Locale.ROOT).getBytes(UTF_8));
        forms.put("UTF-16LE", text.getBytes(UTF_16LE));
        forms.put("UTF-16BE", text.getBytes(UTF_16BE));
        encoded(forms, "UTF-16LE in ", text.getBytes(UTF_16LE));
        encoded(forms, "UTF-16BE in ", text.getBytes(UTF_16BE));
        forms.put("URL", ascii(URLEncoder.encode(text, UTF_8)));
        forms.put("URL with %20", ascii(URLEncoder.encode(text, UTF_8).replace("+", "%20")));
        forms.put("XML", escaped(text, Forms::inXml));
        forms.put("JSON", escaped(text, Forms::inJson));
        forms.put("JSON, cautious", escaped(text, Forms::inCautiousJson));
        forms.put("JSON with slashes", escaped(text, letter -> letter.equals("/") ? "\\/" : inJson(letter)));
    }

    private static byte[] escaped(String text, UnaryOperator<String> letter) {
        StringBuilder written = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).map(letter).forEach(written::append);
        return written.toString().getBytes(UTF_8);
    }

    private static String inXml(String letter) {
        return switch (letter) {
            case "<" -> "&lt;";
            case ">" -> "&gt;";
            case "&" -> "&amp;";
            case "\"" -> "&quot;";
            case "'" -> "&#39;";
            default -> letter;
        };
    }

    private static String inJson(String letter) {
        return letter.equals("\"") || letter.equals("\\") ? "\\" + letter : letter;
    }

    private static String inCautiousJson(String letter) {
        return "<>&'+=/".contains(letter) ? "\\u%04x".formatted(letter.codePointAt(0)) : inJson(letter);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
