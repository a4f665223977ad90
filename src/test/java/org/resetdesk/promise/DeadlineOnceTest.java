package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.Person;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;

/** Deadlines while clocks do what clocks do; with the desk down, and in the packaged one, see {@link CrashesAndOutagesIT}. */
class DeadlineOnceTest extends Scenario {

    private static final Duration VALIDITY = Duration.ofDays(2);

    /** At these instants Rome's clocks are changed. */
    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28T01:00:00Z", "2027-10-31T01:00:00Z"})
    void G8_in_a_night_in_which_the_clocks_are_changed_a_deadline_passes_once_and_not_an_hour_off(String change) {
        Instant expiry = Instant.parse(change).plus(Duration.ofMinutes(10));
        clock.setTo(expiry.minus(VALIDITY));
        OpenCase opened = open(people.requester(), request(codeDevice()));
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");

        clock.setTo(expiry.minus(Duration.ofMinutes(1)));
        opened.letTheDeskWork();
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.timeline()).containsExactly("OPENED", "TOKEN_READY", "REMINDER");

        clock.advance(Duration.ofMinutes(3));
        opened.letTheDeskWork();
        assertThat(opened.outcome()).isEqualTo("EXPIRED");

        clock.advance(Duration.ofHours(2));
        opened.letTheDeskWork();
        assertThat(opened.timeline()).containsExactly("OPENED", "TOKEN_READY", "REMINDER", "CLOSED");
        assertThat(opened.passed()).containsOnlyOnce("closeAsExpired", "remindToConfirm");
    }

    @Test
    void G8_a_clock_that_is_moved_by_a_day_and_back_makes_no_deadline_pass_twice() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));

        clock.advance(Duration.ofHours(25));
        opened.letTheDeskWork();
        assertThat(opened.timeline()).containsExactly("OPENED", "TOKEN_READY", "REMINDER");

        clock.advance(Duration.ofHours(-25));
        opened.letTheDeskWork();
        clock.advance(Duration.ofHours(25));
        opened.letTheDeskWork();
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.timeline()).containsExactly("OPENED", "TOKEN_READY", "REMINDER");

        clock.advance(Duration.ofHours(24));
        opened.letTheDeskWork();
        assertThat(opened.outcome()).isEqualTo("EXPIRED");
        assertThat(opened.passed()).containsOnlyOnce("closeAsExpired", "remindToConfirm");
        assertThat(marco.get("/api/messages").json().path("total").asInt()).isEqualTo(4);
    }
}
