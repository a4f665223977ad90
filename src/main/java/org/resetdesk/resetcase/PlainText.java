package org.resetdesk.resetcase;

import java.util.regex.Pattern;

/**
 * What people type in lines, made fit to be kept and shown. What no keyboard writes and some screens obey (controls, halves of characters,
 * changes of the reading direction) becomes a replacement character, so that it can be seen that something was there; every kind of line
 * break becomes a line feed.
 */
public final class PlainText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern UNSOUND =
            Pattern.compile("[[\\p{Cc}\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]&&[^\\n\\t]]");

    private PlainText() {}

    public static String of(String typed) {
        return UNSOUND.matcher(LINE_BREAK.matcher(typed).replaceAll("\n")).replaceAll("\uFFFD");
    }
}
