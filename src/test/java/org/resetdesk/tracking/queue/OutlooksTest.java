package org.resetdesk.tracking.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resetdesk.hours.DeskHours;
import org.resetdesk.tracking.queue.Waiting.Stage;

class OutlooksTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final DeskHours HOURS = DeskHours.of("Mon-Fri 08:30-12:30 14:00-18:00", ROME, "");
    private static final Instant TUESDAY_TEN = rome("2026-11-24T10:00:00");

    private final Outlooks outlooks = new Outlooks(HOURS);

    @Test
    void says_nothing_until_three_cases_of_the_kind_were_handled() {
        assertThat(outlooks.of(person(1), flow(busyDay(2), 0), TUESDAY_TEN)).isEmpty();
        assertThat(outlooks.of(person(1), flow(busyDay(3), 0), TUESDAY_TEN)).isPresent();
        assertThat(outlooks.of(checked(1), new Flow(List.of(), seconds(4, 5), 60, 0, 0, Set.of()), TUESDAY_TEN))
                .isEmpty();
        assertThat(outlooks.of(checked(1), new Flow(List.of(), seconds(4, 5, 6), 60, 0, 0, Set.of()), TUESDAY_TEN))
                .isPresent();
    }

    @Test
    void a_place_further_back_is_never_told_an_earlier_time() {
        Flow flow = flow(busyDay(100), 40);
        Instant last = TUESDAY_TEN;
        for (int place = 1; place <= 60; place++) {
            Instant by = by(
                    new Waiting("RD-2026-%06d".formatted(place), Stage.PERSON, place, TUESDAY_TEN), flow, TUESDAY_TEN);
            assertThat(by).isAfterOrEqualTo(last);
            last = by;
        }
        assertThat(last).isAfter(TUESDAY_TEN.plus(Duration.ofHours(4)));
    }

    @Test
    void what_would_be_done_after_closing_time_is_told_for_the_next_morning() {
        Instant evening = rome("2026-11-27T17:55:00");

        Estimate said = outlooks.of(person(6), flow(busyDay(100), 6), evening).orElseThrow();

        assertThat(said.by()).isAfter(rome("2026-11-30T08:30:00")).isBefore(rome("2026-11-30T18:30:00"));
    }

    @Test
    void a_check_that_needs_nobody_is_told_in_minutes_also_at_night() {
        Instant night = rome("2026-11-28T23:00:00");
        Flow flow = new Flow(busyDay(50), seconds(3, 4, 5, 6, 9), 60, 1, 40, Set.of());

        assertThat(by(new Waiting("RD-2026-000001", Stage.CHECK, 1, night), flow, night))
                .isBetween(night, night.plusSeconds(120));
    }

    @Test
    void where_many_come_to_need_a_person_the_time_allows_for_it() {
        Flow flow = new Flow(busyDay(50), seconds(3, 4, 5, 6, 9), 60, 30, 12, Set.of());

        assertThat(by(checked(1), flow, TUESDAY_TEN)).isAfter(TUESDAY_TEN.plus(Duration.ofMinutes(30)));
        assertThat(by(new Waiting("RD-2026-000002", Stage.ISSUE, 1, TUESDAY_TEN), flow, TUESDAY_TEN))
                .as("somebody has said yes already")
                .isBefore(TUESDAY_TEN.plus(Duration.ofMinutes(3)));
    }

    @Test
    void a_check_that_takes_longer_than_any_before_is_given_as_long_again() {
        Flow flow = new Flow(List.of(), seconds(3, 4, 5), 60, 0, 0, Set.of());
        Waiting stuck = new Waiting("RD-2026-000003", Stage.CHECK, 1, TUESDAY_TEN.minus(Duration.ofMinutes(20)));

        assertThat(by(stuck, flow, TUESDAY_TEN)).isEqualTo(TUESDAY_TEN.plus(Duration.ofMinutes(20)));
    }

    @Test
    void what_was_said_stands_while_somebody_looks_and_is_never_in_the_past() {
        Flow flow = flow(busyDay(100), 10);
        Waiting waiting = person(10);
        List<Instant> said = new ArrayList<>();
        for (int minute = 0; minute < 600; minute++) {
            Instant now = TUESDAY_TEN.plus(Duration.ofMinutes(minute));
            said.add(by(waiting, flow, now));
            assertThat(said.get(minute)).isAfter(now);
        }
        assertThat(said)
                .as("nothing happens: it may move away, not back and forth")
                .isSorted();
        assertThat(said.stream().distinct().count()).isLessThan(30);
    }

    @Test
    void more_people_at_work_make_it_sooner() {
        Flow alone = flow(busyDay(100, 1), 30);
        Flow three = flow(busyDay(100, 3), 30);

        assertThat(by(person(30), three, TUESDAY_TEN))
                .isBefore(new Outlooks(HOURS)
                        .of(person(30), alone, TUESDAY_TEN)
                        .orElseThrow()
                        .by());
    }

    @ParameterizedTest
    @CsvSource({
        "10:03:10, 10:04",
        "10:13:10, 10:15",
        "11:13:10, 11:15",
        "13:13:10, 13:30",
        "18:13:00, 19:00",
        "10:05:00, 10:05"
    })
    void times_are_rounded_up_to_what_their_distance_is_worth(String exact, String told) {
        Estimate rounded = new HonestSteps(ROME).round(new Estimate(null, rome("2026-11-24T" + exact)), TUESDAY_TEN);

        assertThat(rounded.by()).isEqualTo(rome("2026-11-24T" + told + ":00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T09:10, 2026-11-26T12:00",
        "2026-11-26T15:10, 2026-11-26T18:00",
        "2026-11-26T19:10, 2026-11-27T12:00"
    })
    void days_away_only_noon_and_evening_are_told(LocalDateTime exact, LocalDateTime told) {
        Estimate rounded = new HonestSteps(ROME)
                .round(
                        new Estimate(
                                exact.minusHours(9).atZone(ROME).toInstant(),
                                exact.atZone(ROME).toInstant()),
                        TUESDAY_TEN);

        assertThat(rounded.by()).isEqualTo(told.atZone(ROME).toInstant());
        assertThat(rounded.from()).isBefore(exact.minusHours(9).atZone(ROME).toInstant());
    }

    private Instant by(Waiting waiting, Flow flow, Instant now) {
        return outlooks.of(waiting, flow, now).orElseThrow().by();
    }

    private static Waiting person(int place) {
        return new Waiting("RD-2026-000777", Stage.PERSON, place, TUESDAY_TEN);
    }

    private static Waiting checked(int place) {
        return new Waiting("RD-2026-000888", Stage.CHECK, place, TUESDAY_TEN);
    }

    private static Flow flow(List<HandledWait> handled, int waiting) {
        return new Flow(handled, List.of(), 60, 30, waiting, Set.of());
    }

    private static List<HandledWait> busyDay(int cases) {
        return busyDay(cases, 2);
    }

    /** Always ten in the queue, each agent ten minutes a case, the last one just done; newest first. */
    private static List<HandledWait> busyDay(int cases, int agents) {
        Duration pace = Duration.ofMinutes(10).dividedBy(agents);
        Instant first = rome("2026-10-01T08:30:00");
        Duration all = HOURS.open(first, TUESDAY_TEN);
        return IntStream.range(0, cases)
                .mapToObj(ago -> {
                    Duration done = all.minus(pace.multipliedBy(ago));
                    Instant since = HOURS.after(first, done.minus(pace.multipliedBy(10)));
                    return new HandledWait(
                            "RD-2025-%06d".formatted(cases - ago),
                            since,
                            since,
                            HOURS.after(first, done),
                            "agent-" + ago % agents);
                })
                .toList();
    }

    private static List<Duration> seconds(int... seconds) {
        return IntStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
    }

    private static Instant rome(String local) {
        return LocalDateTime.parse(local).atZone(ROME).toInstant();
    }
}
