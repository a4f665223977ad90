package org.resetdesk.statistics;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) that a spreadsheet shows as they are: what it would take for a formula begins with an apostrophe, and
 * a mark at the beginning tells it the encoding.
 */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULAS_BEGIN_WITH = "=+-@|%";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    private final char separator;

    /** @param separator where commas stand in decimal numbers, spreadsheets expect a semicolon */
    Csv(char separator) {
        this.separator = separator;
    }

    /** Numbers stand as they are, everything else between quotes. */
    Csv row(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(String.valueOf(separator))))
                .append("\r\n");
        return this;
    }

    private static String cell(Object value) {
        return value instanceof Number
                ? value.toString()
                : '"' + harmless(value.toString()).replace("\"", "\"\"") + '"';
    }

    private static String harmless(String value) {
        String begins = value.stripLeading();
        boolean formula = !begins.isEmpty() && FORMULAS_BEGIN_WITH.indexOf(begins.charAt(0)) >= 0;
        return (formula ? "'" : "") + value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
