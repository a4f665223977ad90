package org.resetdesk.notice;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text that people typed, made fit for one line of a mail or a log: no control, format or line-breaking characters, and bounded. */
final class OneLine {

    private static final int MOST = 1000;
    private static final int LONGEST_NAME = 60;
    private static final Pattern UNWELCOME = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\s]+");

    private OneLine() {}

    static String of(String text) {
        return of(text, MOST);
    }

    /** Somebody's name for himself, no longer than a mail bears. */
    static String name(String text) {
        return of(text, LONGEST_NAME);
    }

    /** Model and serial number, as far as they are known. */
    static @Nullable String device(@Nullable String model, @Nullable String serialNumber) {
        String device = Stream.of(model, serialNumber)
                .filter(Objects::nonNull)
                .map(OneLine::of)
                .collect(Collectors.joining(" \u00b7 "));
        return device.isEmpty() ? null : device;
    }

    static String of(String text, int most) {
        String line = UNWELCOME.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
