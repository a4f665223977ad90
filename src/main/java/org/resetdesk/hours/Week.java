package org.resetdesk.hours;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The opening hours of an ordinary week, read from a text such as {@code Mon-Fri 08:30-12:30 14:00-18:00; Sat 09:00-12:00}. */
final class Week {

    static final String ALWAYS = "always";

    private static final List<String> ENGLISH = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> ITALIAN = List.of("lun", "mar", "mer", "gio", "ven", "sab", "dom");
    private static final Pattern TIMES = Pattern.compile("(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");
    private static final String DAYS_EXPECTED = "days such as Mon-Fri or Mon,Wed (or lun-ven)";
    private static final String TIMES_EXPECTED = "a time of day such as 08:30-12:30";

    private final Map<DayOfWeek, List<Shift>> shifts = new EnumMap<>(DayOfWeek.class);

    private Week() {}

    /** @throws HoursRefused naming the part that cannot be understood */
    static Week parse(String text) {
        Week week = new Week();
        if (text.strip().equalsIgnoreCase(ALWAYS)) {
            for (DayOfWeek day : DayOfWeek.values()) {
                week.add(day, new Shift(0, Shift.DAY), text);
            }
            return week;
        }
        for (String clause : text.split(";", -1)) {
            week.addClause(clause.strip());
        }
        return week;
    }

    /** In their order, none over another. */
    List<Shift> on(DayOfWeek day) {
        return shifts.getOrDefault(day, List.of());
    }

    private void addClause(String clause) {
        String[] words = clause.split("\\s+");
        if (words.length < 2) {
            throw new HoursRefused(clause, "days with times such as Sat 09:00-12:00");
        }
        List<DayOfWeek> days = days(words[0]);
        for (String times : List.of(words).subList(1, words.length)) {
            for (DayOfWeek day : days) {
                addTimes(day, times);
            }
        }
    }

    /** What begins one day and ends the next belongs to both. */
    private void addTimes(DayOfWeek day, String times) {
        Matcher matcher = TIMES.matcher(times);
        if (!matcher.matches()) {
            throw new HoursRefused(times, TIMES_EXPECTED);
        }
        int from = minute(matcher.group(1), matcher.group(2), times);
        int to = minute(matcher.group(3), matcher.group(4), times);
        if (from == to || from == Shift.DAY) {
            throw new HoursRefused(times, TIMES_EXPECTED);
        }
        if (from < to) {
            add(day, new Shift(from, to), times);
        } else {
            add(day, new Shift(from, Shift.DAY), times);
            if (to > 0) {
                add(day.plus(1), new Shift(0, to), times);
            }
        }
    }

    private void add(DayOfWeek day, Shift shift, String part) {
        List<Shift> known = shifts.computeIfAbsent(day, any -> new ArrayList<>());
        if (known.stream().anyMatch(shift::overlaps)) {
            throw new HoursRefused(part, "apart from the other times of that day");
        }
        known.add(shift);
        Collections.sort(known);
    }

    private static List<DayOfWeek> days(String text) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("-", -1);
            if (ends.length > 2) {
                throw new HoursRefused(part, DAYS_EXPECTED);
            }
            DayOfWeek last = day(ends[ends.length - 1]);
            DayOfWeek day = day(ends[0]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int index = Math.max(ENGLISH.indexOf(lower), ITALIAN.indexOf(lower));
        if (index < 0) {
            throw new HoursRefused(name, DAYS_EXPECTED);
        }
        return DayOfWeek.of(index + 1);
    }

    private static int minute(String hours, String minutes, String part) {
        int minute = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        if (Integer.parseInt(minutes) > 59 || minute > Shift.DAY) {
            throw new HoursRefused(part, TIMES_EXPECTED);
        }
        return minute;
    }
}
