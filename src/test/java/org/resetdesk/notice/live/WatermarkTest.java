package org.resetdesk.notice.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ids are drawn in one order and seen in another. */
class WatermarkTest {

    private final Watermark mark = new Watermark(Watermark.MARGIN + 40);

    @Test
    void with_no_transaction_running_all_that_is_seen_is_settled_at_once() {
        mark.advance(43, 100, 100);

        assertThat(mark.settled()).isEqualTo(43);
    }

    @Test
    void while_an_older_transaction_runs_nothing_is_settled_and_when_it_is_over_everything_up_to_what_was_seen_then() {
        mark.advance(42, 95, 100);
        assertThat(mark.settled()).isEqualTo(40);

        mark.advance(44, 99, 103);
        assertThat(mark.settled()).isEqualTo(40);

        mark.advance(45, 102, 105);
        assertThat(mark.settled()).isEqualTo(42);

        mark.advance(45, 105, 105);
        assertThat(mark.settled()).isEqualTo(45);
    }

    @Test
    void nothing_new_moves_nothing_back() {
        mark.advance(0, 100, 100);

        assertThat(mark.settled()).isEqualTo(40);
    }
}
