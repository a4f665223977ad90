package org.resetdesk.device;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Compares what is printed on a device with the serial number that its feature code names (FORMATS.md, "Label").
 *
 * <p>Case does not matter, nor do separators inside a serial number; but it must stand by itself: {@code CAM-0001} is not on a label
 * that says {@code CAM-0001-9}. Besides serial numbers with a key, a bare word counts as another device's where it is built like the
 * expected one: as long, and with the same beginning or with letters and digits in the same places. Anything else on a label (a product
 * code, an article number, a web address) names no device.
 *
 * <p>A photo may show several devices' labels: the code that names the expected one counts (E24). That is safe, for a token works on
 * no device but the one whose challenge it answers. One code that lists several devices is another matter: whoever has a list need not
 * have the device, so a person looks.
 */
@Component
public class Labels {

    private static final int SAME_BEGINNING = 3;

    /** Without hyphens: {@code A-------} is a serial number, but an A is on every label. */
    private static final int SHORTEST_THAT_NAMES_A_DEVICE = 4;

    /** @param codeTexts every code read from the label, as text, in any order */
    public LabelReading read(List<String> codeTexts, SerialNumber expected) {
        if (bare(expected.value()).length() < SHORTEST_THAT_NAMES_A_DEVICE) {
            return LabelReading.UNKNOWN;
        }
        List<LabelText> codes = codeTexts.stream().map(LabelText::of).toList();
        Pattern wanted = wholeToken(expected);
        List<LabelText> naming =
                codes.stream().filter(code -> names(code, expected, wanted)).toList();
        if (naming.stream().anyMatch(code -> others(code, expected).findAny().isEmpty())) {
            return LabelReading.MATCHES;
        }
        Optional<String> other =
                codes.stream().flatMap(code -> others(code, expected)).findFirst();
        if (!naming.isEmpty()) {
            return other.map(LabelReading::several).orElse(LabelReading.UNKNOWN);
        }
        return other.or(() -> lookalike(codes, expected))
                .map(LabelReading::differs)
                .orElse(LabelReading.UNKNOWN);
    }

    private static boolean names(LabelText code, SerialNumber expected, Pattern wanted) {
        return code.contains(wanted) || code.keyedSerials().stream().anyMatch(serial -> same(serial, expected));
    }

    private static Stream<String> others(LabelText code, SerialNumber expected) {
        return code.keyedSerials().stream().filter(serial -> !same(serial, expected));
    }

    private static Optional<String> lookalike(List<LabelText> codes, SerialNumber expected) {
        return codes.stream()
                .filter(LabelText::isBareWord)
                .map(LabelText::text)
                .filter(word -> isBuiltLike(bare(word), bare(expected.value())))
                .findFirst();
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

    /** Digits alone may be parted only where the serial number itself is, or a date could be taken for one. */
    private static Pattern wholeToken(SerialNumber serial) {
        String parted = "[-_./\\h]{0,3}";
        String bare = bare(serial.value());
        String letters = bare.matches("[0-9]+")
                ? Stream.of(serial.value().split("-+"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(parted))
                : bare.chars().mapToObj(Character::toString).collect(Collectors.joining(parted));
        return Pattern.compile("(?<![-_A-Z0-9])" + letters + "(?![-_A-Z0-9])");
    }

    private static boolean same(String printed, SerialNumber expected) {
        return bare(printed).equals(bare(expected.value()));
    }

    private static String bare(String serial) {
        return serial.replaceAll("[^A-Z0-9]", "");
    }
}
