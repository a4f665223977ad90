package org.resetdesk.device;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Compares what is printed on a device with the serial number that its feature code names (FORMATS.md, "Label").
 *
 * <p>Case does not matter, nor do hyphens, underscores and blanks inside a serial number; but it must stand by itself: {@code
 * CAM-0001} is not on a label that says {@code CAM-0001-9}. Another device is named by a key ({@code SN:}, {@code S/N=}, {@code
 * "serialNumber":}), or by a code that is one bare word built like the expected serial number: as long, and with the same beginning
 * or with letters and digits in the same places. Anything else on a label (a product code, an article number, a web address) names
 * no device.
 */
@Component
public class Labels {

    private static final String DASH = "\\p{Pd}_";
    private static final String WORD = "[A-Z0-9](?:[A-Z0-9" + DASH + "]{2,62})[A-Z0-9]";
    private static final Pattern KEYED =
            Pattern.compile("(?<![A-Z0-9])(?:S/?N|(?:DEVICE[ _-]?)?SERIAL[ _-]?(?:N(?:O|R|UM|UMBER)?)?\\.?|MATRICOLA)"
                    + "\"?\\s*[:=#]\\s*\"?(" + WORD + ")(?![A-Z0-9])");
    private static final Pattern BARE_WORD = Pattern.compile(WORD);
    private static final int SAME_BEGINNING = 3;

    /** Without hyphens: {@code A-------} is a serial number, but an A is on every label. */
    private static final int SHORTEST_THAT_NAMES_A_DEVICE = 4;

    /** @param codeTexts every code read from the label, as text, in any order */
    public LabelReading read(List<String> codeTexts, SerialNumber expected) {
        if (bare(expected.value()).length() < SHORTEST_THAT_NAMES_A_DEVICE) {
            return new LabelReading(LabelReading.Match.UNKNOWN, null);
        }
        List<String> texts = codeTexts.stream().map(Labels::normalise).toList();
        Pattern wanted = wholeToken(expected);
        if (texts.stream().anyMatch(text -> wanted.matcher(text).find())) {
            return new LabelReading(LabelReading.Match.MATCHES, null);
        }
        return texts.stream()
                .flatMap(text -> otherSerial(text, expected).stream())
                .findFirst()
                .map(other -> new LabelReading(LabelReading.Match.DIFFERS, other))
                .orElse(new LabelReading(LabelReading.Match.UNKNOWN, null));
    }

    private static Optional<String> otherSerial(String text, SerialNumber expected) {
        Matcher keyed = KEYED.matcher(text);
        if (keyed.find()) {
            return Optional.of(keyed.group(1));
        }
        return BARE_WORD.matcher(text).matches() && isBuiltLike(bare(text), bare(expected.value()))
                ? Optional.of(text)
                : Optional.empty();
    }

    private static boolean isBuiltLike(String word, String expected) {
        return word.length() == expected.length()
                && !ArticleNumber.isOne(word)
                && (word.regionMatches(0, expected, 0, SAME_BEGINNING)
                        || build(word).equals(build(expected)));
    }

    private static String build(String word) {
        return word.replaceAll("[A-Z]", "A").replaceAll("[0-9]", "0");
    }

    private static Pattern wholeToken(SerialNumber serial) {
        String between = "[" + DASH + "\\h]?";
        String letters =
                bare(serial.value()).chars().mapToObj(Character::toString).collect(Collectors.joining(between));
        return Pattern.compile("(?<![A-Z0-9" + DASH + "])" + letters + "(?![A-Z0-9" + DASH + "])");
    }

    private static String bare(String serial) {
        return serial.replaceAll("[^A-Z0-9]", "");
    }

    private static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .strip();
    }
}
