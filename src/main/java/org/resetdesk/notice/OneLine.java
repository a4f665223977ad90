package org.resetdesk.notice;

import java.util.regex.Pattern;

/** Text that people typed, made fit for one line of a mail or a log: no control, format or line-breaking characters, and bounded. */
final class OneLine {

    private static final int MOST = 1000;
    private static final Pattern UNWELCOME = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\s]+");

    private OneLine() {}

    static String of(String text) {
        return of(text, MOST);
    }

    static String of(String text, int most) {
        String line = UNWELCOME.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
