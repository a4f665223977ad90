package org.resetdesk.cockpit;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may mean by what he typed.
 *
 * @param numbers case numbers; the digits alone stand for that number of every year
 * @param serialBegins what a serial number begins with; null where none can
 * @param words part of somebody's name, id or mail address; null where they are too short to tell anybody
 */
record Wanted(
        List<String> numbers,
        @Nullable String serialBegins,
        @Nullable String words) {

    private static final Pattern NUMBER = Pattern.compile("RD-\\d{4}-\\d{6,18}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");
    private static final Pattern SERIAL = Pattern.compile("[A-Z0-9-]{3,40}");
    private static final int FIRST_YEAR = 2024;
    private static final int SHORTEST_WORDS = 3;

    static Wanted by(String typed, int year) {
        String text = typed.strip();
        String serial = text.toUpperCase(Locale.ROOT).replace(" ", "");
        return new Wanted(
                numbers(serial, year),
                SERIAL.matcher(serial).matches() ? serial : null,
                text.length() < SHORTEST_WORDS ? null : text);
    }

    private static List<String> numbers(String text, int year) {
        if (NUMBER.matcher(text).matches()) {
            return List.of(text);
        }
        if (!DIGITS.matcher(text).matches()) {
            return List.of();
        }
        return IntStream.rangeClosed(FIRST_YEAR, year)
                .mapToObj(each -> "RD-%d-%06d".formatted(each, Long.parseLong(text)))
                .toList();
    }
}
