package org.resetdesk.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every desk, in every zone, across every change of the clock. */
class DeskHoursPropertyTest {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2029-01-01T00:00:00Z");

    @Property(tries = 400)
    void after_is_the_inverse_of_open(
            @ForAll("desks") DeskHours desk, @ForAll("moments") Instant from, @ForAll("workingTimes") Duration time) {
        Instant end = desk.after(from, time);

        assertThat(desk.open(from, end)).isEqualTo(time);
        assertThat(end).isAfterOrEqualTo(from.plus(time));
    }

    @Property(tries = 400)
    void after_is_the_first_such_moment(
            @ForAll("desks") DeskHours desk, @ForAll("moments") Instant from, @ForAll("spans") Duration span) {
        Instant to = from.plus(span);

        assertThat(desk.after(from, desk.open(from, to))).isBeforeOrEqualTo(to);
    }

    @Property(tries = 400)
    void working_time_adds_up_and_is_never_more_than_time(
            @ForAll("desks") DeskHours desk,
            @ForAll("moments") Instant from,
            @ForAll("spans") Duration first,
            @ForAll("spans") Duration second) {
        Instant middle = from.plus(first);
        Instant end = middle.plus(second);

        assertThat(desk.open(from, middle).plus(desk.open(middle, end))).isEqualTo(desk.open(from, end));
        assertThat(desk.open(from, end)).isBetween(Duration.ZERO, Duration.between(from, end));
        assertThat(desk.open(end, from)).isZero();
    }

    @Property(tries = 400)
    void more_work_is_never_done_earlier(
            @ForAll("desks") DeskHours desk,
            @ForAll("moments") Instant from,
            @ForAll("workingTimes") Duration less,
            @ForAll("workingTimes") Duration more) {
        assertThat(desk.after(from, less.plus(more)))
                .isAfterOrEqualTo(desk.after(from, less))
                .isEqualTo(desk.after(desk.after(from, less), more));
    }

    @Property(tries = 400)
    void the_next_opening_is_open_and_nothing_before_it_is(
            @ForAll("desks") DeskHours desk, @ForAll("moments") Instant at) {
        Instant opening = desk.nextOpening(at);

        assertThat(desk.isOpen(opening)).isTrue();
        assertThat(desk.open(at, opening)).isZero();
        assertThat(desk.isOpen(at)).isEqualTo(opening.equals(at));
    }

    @Provide
    Arbitrary<DeskHours> desks() {
        return Combinators.combine(
                        Arbitraries.of(
                                "always",
                                "Mon-Fri 08:30-12:30 14:00-18:00; Sat 09:00-12:00",
                                "lun-ven 9:00-18:00",
                                "Sun 00:00-04:00",
                                "Sat-Sun 22:00-06:00",
                                "Mon-Sun 01:15-02:30 02:30-02:45 23:30-24:00"),
                        Arbitraries.of(
                                "Europe/Rome",
                                "America/New_York",
                                "America/Havana",
                                "America/Santiago",
                                "Australia/Lord_Howe",
                                "Africa/Casablanca",
                                "Asia/Kathmandu",
                                "UTC"),
                        Arbitraries.of("", "12-25, easter-monday, 08-10..08-21", "12-24..01-06, 2026-03-29"))
                .as((hours, zone, holidays) -> DeskHours.of(hours, ZoneId.of(zone), holidays));
    }

    /** Half of them within two days of a night on which a clock is changed in Rome, New York or Lord Howe. */
    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
                .map(Instant::ofEpochSecond);
        Arbitrary<Instant> changes = Arbitraries.of(
                        "2026-03-29T01:00:00Z",
                        "2026-10-25T01:00:00Z",
                        "2026-03-08T07:00:00Z",
                        "2026-11-01T06:00:00Z",
                        "2026-04-04T15:00:00Z",
                        "2026-10-03T15:30:00Z")
                .map(Instant::parse);
        Arbitrary<Duration> around =
                Arbitraries.longs().between(-172_800, 172_800).map(Duration::ofSeconds);
        return Arbitraries.oneOf(any, Combinators.combine(changes, around).as(Instant::plus));
    }

    @Provide
    Arbitrary<Duration> workingTimes() {
        return Arbitraries.longs().between(0, 40 * 3600).map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<Duration> spans() {
        return Arbitraries.longs().between(0, 30 * 86_400).map(Duration::ofSeconds);
    }
}
