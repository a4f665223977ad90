package org.resetdesk.logging;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as it may stand in a log: line breaks, other controls (terminals obey them), invisible characters and those that turn the reading
 * direction are written as escapes of Java.
 */
final class LogText {

    private static final Pattern UNWELCOME = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]");

    private LogText() {}

    static String inOneLine(String text) {
        return UNWELCOME.matcher(text).replaceAll(LogText::escape);
    }

    /** As {@link #inOneLine}, but that line breaks and the tabs that begin lines stay. */
    static String inLines(String text) {
        return text.lines()
                .map(line -> line.startsWith("\t") ? "\t" + inOneLine(line.substring(1)) : inOneLine(line))
                .collect(Collectors.joining("\n"));
    }

    private static String escape(MatchResult found) {
        return switch (found.group()) {
            case "\n" -> "\\\\n";
            case "\r" -> "\\\\r";
            case "\t" -> "\\\\t";
            default -> codeUnits(found.group());
        };
    }

    private static String codeUnits(String character) {
        StringBuilder escaped = new StringBuilder();
        for (char unit : character.toCharArray()) {
            escaped.append("\\\\u%04X".formatted((int) unit));
        }
        return escaped.toString();
    }
}
