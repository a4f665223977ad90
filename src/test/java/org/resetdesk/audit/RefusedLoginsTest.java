package org.resetdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusedLoginsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final RefusedLogins refused = new RefusedLogins();

    private List<String> written(String actor, int times, Instant at) {
        return IntStream.range(0, times)
                .mapToObj(i -> refused.count(actor, at))
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void A15_a_flood_of_wrong_passwords_leaves_a_trace_of_its_size_and_no_flood_of_rows() {
        List<String> written = written("anna", 100_000, NOON);

        assertThat(written)
                .hasSize(RefusedLogins.EACH + 10)
                .startsWith("1", "2", "3")
                .endsWith("25600", "51200");
    }

    @Test
    void one_account_under_attack_does_not_hide_another() {
        written("unknown", 100_000, NOON);

        assertThat(written("anna", 3, NOON)).containsExactly("1", "2", "3");
    }

    @Test
    void a_new_hour_is_written_down_anew() {
        written("anna", 1000, NOON);

        assertThat(written("anna", 1, NOON.plus(Duration.ofMinutes(59)))).isEmpty();
        assertThat(written("anna", 1, NOON.plus(Duration.ofHours(1)))).containsExactly("1");
    }
}
