package org.resetdesk.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Days on which nobody is at the desk, from midnight to midnight: {@code 2026-12-07}, every year {@code 12-25}, from one to another
 * {@code 2026-08-10..2026-08-21} or {@code 12-24..01-06}, {@code easter}, {@code easter-monday}.
 */
final class Holidays {

    private static final String EXPECTED =
            "a holiday such as 12-25, 2026-12-07, 2026-08-10..2026-08-21, easter or easter-monday";

    private final List<Predicate<LocalDate>> days = new ArrayList<>();

    private Holidays() {}

    /** @throws HoursRefused naming the part that cannot be understood */
    static Holidays parse(String text) {
        Holidays holidays = new Holidays();
        if (!text.isBlank()) {
            for (String part : text.split("[,;]", -1)) {
                holidays.days.add(day(part.strip().toLowerCase(Locale.ROOT)));
            }
        }
        return holidays;
    }

    boolean contain(LocalDate date) {
        return days.stream().anyMatch(day -> day.test(date));
    }

    private static Predicate<LocalDate> day(String part) {
        if (part.equals("easter")) {
            return date -> date.equals(easter(date.getYear()));
        }
        if (part.equals("easter-monday")) {
            return date -> date.equals(easter(date.getYear()).plusDays(1));
        }
        String[] ends = part.split("\\.\\.", -1);
        if (ends.length > 2) {
            throw new HoursRefused(part, EXPECTED);
        }
        String first = ends[0].strip();
        String last = ends[ends.length - 1].strip();
        try {
            return first.length() > "12-25".length() ? between(part, first, last) : everyYear(first, last);
        } catch (DateTimeException unknown) {
            throw new HoursRefused(part, EXPECTED);
        }
    }

    private static Predicate<LocalDate> between(String part, String first, String last) {
        LocalDate from = LocalDate.parse(first);
        LocalDate to = LocalDate.parse(last);
        if (to.isBefore(from)) {
            throw new HoursRefused(part, EXPECTED);
        }
        return date -> !date.isBefore(from) && !date.isAfter(to);
    }

    private static Predicate<LocalDate> everyYear(String first, String last) {
        MonthDay from = MonthDay.parse("--" + first);
        MonthDay to = MonthDay.parse("--" + last);
        return date -> {
            MonthDay day = MonthDay.from(date);
            boolean begun = !day.isBefore(from);
            boolean over = day.isAfter(to);
            return from.isAfter(to) ? begun || !over : begun && !over;
        };
    }

    /** Easter Sunday in the Gregorian calendar, by the algorithm of Meeus, Astronomical Algorithms, chapter 8. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
