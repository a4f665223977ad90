package org.resetdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class HourlyLimitsTest {

    private static final int SHARE = 5;

    @Autowired
    DataSource database;

    @Autowired
    MovableClock clock;

    @AfterEach
    void putTheClockRight() {
        clock.reset();
    }

    @Test
    void two_nodes_count_together_and_give_out_no_more_than_the_share() throws Exception {
        HourlyLimits first = node();
        HourlyLimits second = node();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Optional<Duration>>> tries = Stream.of(first, second, first, second)
                    .flatMap(node -> Stream.generate(() -> node).limit(5))
                    .<Callable<Optional<Duration>>>map(node -> () -> node.count("test", "nodes", SHARE))
                    .toList();
            int counted = 0;
            for (Future<Optional<Duration>> each : threads.invokeAll(tries)) {
                counted += each.get().isEmpty() ? 1 : 0;
            }
            assertThat(counted).isEqualTo(SHARE);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_share_comes_back_after_an_hour_and_is_everybodys_own() {
        HourlyLimits limits = node();
        assertThat(limits.count("test", "alone", 1)).isEmpty();
        assertThat(limits.count("test", "alone", 1))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(59), Duration.ofHours(1)));
        assertThat(limits.count("test", "other", 1)).isEmpty();
        assertThat(limits.count("something-else", "alone", 1)).isEmpty();

        clock.advance(Duration.ofMinutes(59));
        assertThat(limits.count("test", "alone", 1)).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(limits.count("test", "alone", 1)).isEmpty();
    }

    private HourlyLimits node() {
        LimitCounts counts = new LimitCounts(database, clock);
        return new HourlyLimits(counts, new Limits(counts, clock, event -> {}, new SimpleMeterRegistry()));
    }
}
