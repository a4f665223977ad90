package org.resetdesk.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskHoursTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final String OFFICE = "Mon-Fri 08:30-12:30 14:00-18:00; Sat 09:00-12:00";

    private final DeskHours office =
            DeskHours.of(OFFICE, ROME, "12-25, 2026-12-07, 2026-08-10..2026-08-21, easter-monday");

    @Test
    void is_open_from_the_first_moment_of_a_shift_to_the_last_before_its_end() {
        assertThat(office.isOpen(rome("2026-11-20T08:29:59"))).isFalse();
        assertThat(office.isOpen(rome("2026-11-20T08:30:00"))).isTrue();
        assertThat(office.isOpen(rome("2026-11-20T12:29:59"))).isTrue();
        assertThat(office.isOpen(rome("2026-11-20T12:30:00"))).isFalse();
        assertThat(office.isOpen(rome("2026-11-21T10:00:00"))).isTrue();
        assertThat(office.isOpen(rome("2026-11-22T10:00:00"))).isFalse();
    }

    @Test
    void working_time_leaves_out_lunch_night_and_weekend() {
        assertThat(office.open(rome("2026-11-20T12:00:00"), rome("2026-11-20T14:15:00")))
                .isEqualTo(Duration.ofMinutes(45));
        assertThat(office.open(rome("2026-11-20T17:30:00"), rome("2026-11-23T09:00:00")))
                .isEqualTo(Duration.ofHours(4));
        assertThat(office.after(rome("2026-11-20T17:30:00"), Duration.ofHours(4)))
                .isEqualTo(rome("2026-11-23T09:00:00"));
        assertThat(office.nextOpening(rome("2026-11-21T12:00:00"))).isEqualTo(rome("2026-11-23T08:30:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-12-25", "2031-12-25", "2026-12-07", "2026-08-10", "2026-08-21", "2026-04-06", "2027-03-29"
            })
    void is_closed_all_day_on_a_holiday(String day) {
        Instant midnight = LocalDate.parse(day).atStartOfDay(ROME).toInstant();

        assertThat(office.open(midnight, midnight.plus(Duration.ofDays(1)))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24", "2027-12-07", "2026-08-07", "2026-08-24", "2026-04-07", "2025-08-12"})
    void is_open_on_the_working_days_around_them(String day) {
        Instant midnight = LocalDate.parse(day).atStartOfDay(ROME).toInstant();

        assertThat(office.open(midnight, midnight.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void a_yearly_holiday_can_go_over_the_turn_of_the_year() {
        DeskHours desk = DeskHours.of("Mon-Fri 09:00-17:00", ROME, "12-24..01-06");

        assertThat(desk.nextOpening(rome("2026-12-23T17:00:00"))).isEqualTo(rome("2027-01-07T09:00:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "1818,1818-03-22",
        "1943,1943-04-25",
        "2024,2024-03-31",
        "2025,2025-04-20",
        "2026,2026-04-05",
        "2038,2038-04-25"
    })
    void easter_falls_where_the_church_says(int year, LocalDate sunday) {
        assertThat(Holidays.easter(year)).isEqualTo(sunday);
    }

    @Test
    void days_can_be_named_in_italian_and_in_any_case() {
        DeskHours italian = DeskHours.of("lun-VEN 8:30-12:30 14:00-18:00; sab 09:00-12:00", ROME, "");
        Instant monday = rome("2026-11-16T00:00:00");

        for (int hour = 0; hour < 7 * 24; hour++) {
            Instant at = monday.plus(Duration.ofHours(hour));
            assertThat(italian.isOpen(at)).isEqualTo(office.isOpen(at));
        }
    }

    @Test
    void a_night_shift_goes_on_past_midnight() {
        DeskHours night = DeskHours.of("Sun 22:00-06:00", ROME, "");

        assertThat(night.open(rome("2026-11-22T12:00:00"), rome("2026-11-23T12:00:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(night.isOpen(rome("2026-11-23T05:59:00"))).isTrue();
        assertThat(night.isOpen(rome("2026-11-22T05:59:00"))).isFalse();
    }

    @Test
    void the_night_in_spring_has_an_hour_less_and_the_one_in_autumn_an_hour_more() {
        DeskHours night = DeskHours.of("Sat 22:00-06:00", ROME, "");

        assertThat(night.open(rome("2026-03-28T12:00:00"), rome("2026-03-29T12:00:00")))
                .isEqualTo(Duration.ofHours(7));
        assertThat(night.open(rome("2026-10-24T12:00:00"), rome("2026-10-25T12:00:00")))
                .isEqualTo(Duration.ofHours(9));
        assertThat(night.after(rome("2026-03-28T12:00:00"), Duration.ofHours(7)))
                .isEqualTo(rome("2026-03-29T06:00:00"));
    }

    @Test
    void a_shift_that_begins_at_a_time_the_clock_skips_begins_with_the_change() {
        DeskHours early = DeskHours.of("Sun 02:30-05:00", ROME, "");

        assertThat(early.nextOpening(rome("2026-03-29T00:00:00"))).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(early.open(rome("2026-03-29T00:00:00"), rome("2026-03-29T12:00:00")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void always_is_every_second_of_every_day() {
        DeskHours always = DeskHours.of("always", ROME, "");
        Instant from = rome("2026-01-01T00:00:07");
        Instant to = rome("2027-01-01T00:00:07");

        assertThat(always.open(from, to)).isEqualTo(Duration.ofDays(365));
        assertThat(always.isOpen(rome("2026-10-25T02:30:00"))).isTrue();
    }

    @Test
    void a_desk_that_does_not_open_for_ten_years_says_so_instead_of_looking_for_ever() {
        DeskHours never = DeskHours.of("Mon 09:00-10:00", ROME, "01-01..12-31");
        Instant now = rome("2026-11-22T10:00:00");

        assertThat(never.nextOpening(now)).isAfter(rome("2036-01-01T00:00:00"));
        assertThat(never.after(now, Duration.ofHours(1))).isAfter(rome("2036-01-01T00:00:00"));
        assertThat(never.isOpen(now)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | ``",
                "Mon-Fri | Mon-Fri",
                "Mon-Fri 8-12 | 8-12",
                "Mon-Fri 08:30-25:00 | 08:30-25:00",
                "Mon-Fri 08:60-12:00 | 08:60-12:00",
                "Mon-Fri 08:30-08:30 | 08:30-08:30",
                "Mon-Fri 08:30-12:30 12:00-18:00 | 12:00-18:00",
                "Mon-Fri 08:30-12:30; Fri 09:00-10:00 | 09:00-10:00",
                "Sun 20:00-06:00; Mon 05:00-07:00 | 05:00-07:00",
                "Mon-Tue-Wed 08:30-12:30 | Mon-Tue-Wed",
                "Montag 08:30-12:30 | Montag",
                "Mon 08:30-12:30; | ``",
                "always 09:00-10:00 | always"
            })
    void hours_that_cannot_be_are_refused_with_the_part_that_is_wrong(String hours, String part) {
        assertThatThrownBy(() -> DeskHours.of(hours, ROME, ""))
                .isInstanceOf(HoursRefused.class)
                .hasMessageStartingWith("\"" + part + "\" is not ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "christmas",
                "13-01",
                "02-30",
                "2026-02-29",
                "25/12",
                "2026-12-31..2026-12-01",
                "12-24..2027-01-06",
                "12-25,",
                "12-01..12-02..12-03"
            })
    void holidays_that_cannot_be_are_refused(String holidays) {
        assertThatThrownBy(() -> DeskHours.of("always", ROME, holidays)).isInstanceOf(HoursRefused.class);
    }

    private static Instant rome(String local) {
        return LocalDateTime.parse(local).atZone(ROME).toInstant();
    }
}
