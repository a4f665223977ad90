package org.resetdesk.device;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One code on a label, read as text: upper case, with one kind of hyphen, without invisible characters.
 *
 * <p>A device is named by a key ({@code SN:}, {@code S/N=}, {@code "serialNumber":}, {@code Matricola}), by GS1's application identifier
 * 21 (GS1 General Specifications, section 3.5.2), or by a code that is one bare word and nothing else.
 */
record LabelText(String text) {

    private static final String WORD = "[A-Z0-9](?:[-_.A-Z0-9]{2,62})[A-Z0-9]";
    private static final String KEY =
            "S[./]?N\\.?|(?:DEVICE[ _-]?)?SERIALE?[ _-]?(?:N(?:O|R|UM|UMBER)?)?\\.?|N(?:[O°R]|UM|UMERO)?\\.?\\h?(?:DI\\h)?SERIE|MATRICOLA";
    /** Words follow a key behind a sign, or behind a blank where they are long and have a digit in them. */
    private static final String BEHIND_A_KEY = "(?:\"?\\s*[:=#>]\\s*\"?|\\h+(?=[-_A-Z]*[0-9])(?=[-_A-Z0-9]{6}))";

    private static final Pattern KEYED =
            Pattern.compile("(?<![A-Z0-9])(?:" + KEY + ")" + BEHIND_A_KEY + "(" + WORD + ")(?![A-Z0-9])");
    private static final Pattern GS1_IN_BRACKETS = Pattern.compile("\\(21\\)(" + WORD + ")");
    /** Article, then perhaps dates, then the serial number. */
    private static final Pattern GS1 =
            Pattern.compile("(?:\\][A-Z]\\d)?\\u001D?01(\\d{14})(?:1[1-7]\\d{6})*21([^\\u001D]{1,20})(?:\\u001D.*)?");

    private static final Pattern BARE_WORD = Pattern.compile(WORD);

    static LabelText of(String code) {
        return new LabelText(Normalizer.normalize(code, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Pd}\\u2212\\u2043\\u02D7]", "-")
                .toUpperCase(Locale.ROOT)
                .strip());
    }

    /** Every serial number that a key says is one, as printed, each once. */
    List<String> keyedSerials() {
        Matcher gs1 = GS1.matcher(text);
        Stream<String> numbered =
                gs1.matches() && ArticleNumber.isOne(gs1.group(1)) ? Stream.of(gs1.group(2)) : Stream.empty();
        return Stream.of(found(KEYED), found(GS1_IN_BRACKETS), numbered)
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    boolean isBareWord() {
        return BARE_WORD.matcher(text).matches();
    }

    boolean contains(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    private Stream<String> found(Pattern pattern) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }
}
