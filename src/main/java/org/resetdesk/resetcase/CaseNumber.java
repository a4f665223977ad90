package org.resetdesk.resetcase;

import java.util.regex.Pattern;

/** {@code RD-<year in Europe/Rome>-<at least 6 digits>}: the engine's business key, and what people call a case. */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("RD-\\d{4}-\\d{6,12}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** Whatever a client writes where a case number belongs; one that cannot be is as unknown as one that does not exist. */
    public static CaseNumber parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw Refusal.unknownCase();
        }
        return new CaseNumber(text);
    }

    static CaseNumber of(int year, long sequence) {
        return new CaseNumber("RD-%04d-%06d".formatted(year, sequence));
    }

    @Override
    public String toString() {
        return value;
    }
}
