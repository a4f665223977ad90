package org.resetdesk.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {

    @Test
    void digits_stand_for_that_number_of_every_year() {
        assertThat(Wanted.by(" 123 ", 2026).numbers())
                .containsExactly("RD-2024-000123", "RD-2025-000123", "RD-2026-000123");
    }

    @Test
    void a_whole_number_may_be_typed_in_small_letters() {
        assertThat(Wanted.by("rd-2026-000123", 2026).numbers()).containsExactly("RD-2026-000123");
    }

    @Test
    void a_serial_number_may_be_typed_in_small_letters_and_with_spaces() {
        assertThat(Wanted.by("rdx1 00a7", 2026).serialBegins()).isEqualTo("RDX100A7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a_b%", "' or 1=1", "m@rio"})
    void what_no_serial_number_can_begin_with_is_none(String typed) {
        assertThat(Wanted.by(typed, 2026).serialBegins()).isNull();
    }

    @Test
    void two_letters_tell_nobody() {
        assertThat(Wanted.by("an", 2026).words()).isNull();
        assertThat(Wanted.by("ann", 2026).words()).isEqualTo("ann");
    }
}
