package org.resetdesk.notice.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client brings back says exactly what he has been told. */
class PositionTest {

    @Test
    void nearly_always_it_is_the_id_of_the_message() {
        Position position = Position.at(40).after(42, 45);

        assertThat(position.with(42)).isEqualTo("42");
        assertThat(Position.parse("42")).contains(Position.at(42));
    }

    @Test
    void while_an_older_message_may_appear_it_names_what_was_sent_beyond() {
        Position position = Position.at(40).after(42, 40).after(43, 40);

        assertThat(position.with(43)).isEqualTo("43;40;42;43");
        Position back = Position.parse(position.with(43)).orElseThrow();
        assertThat(back.knows(42)).isTrue();
        assertThat(back.knows(43)).isTrue();
        assertThat(back.knows(41)).isFalse();
        assertThat(back.knows(44)).isFalse();
    }

    @Test
    void one_that_appears_late_does_not_hide_what_was_sent_before() {
        Position late = Position.at(40).after(43, 40).after(42, 50);

        Position back = Position.parse(late.with(42)).orElseThrow();
        assertThat(back.knows(43)).isTrue();
        assertThat(back.knows(42)).isTrue();
        assertThat(back.knows(44)).isFalse();
        assertThat(late.upTo(50).alone()).isEqualTo("50");
    }

    @Test
    void it_stays_short_where_a_transaction_hangs() {
        Position position = Position.at(0);
        for (long id = 1; id <= 200; id++) {
            position = position.after(id, 0);
        }

        assertThat(position.sent()).hasSize(50);
        assertThat(Position.parse(position.with(200))).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1;", "1;2;x", "12345678901234567890", "1\n", "1,2"})
    void what_never_came_from_here_is_nothing(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }

    @Test
    void so_is_nothing() {
        assertThat(Position.parse(null)).isEmpty();
        assertThat(Position.at(7)).isEqualTo(new Position(7, new TreeSet<>()));
    }
}
