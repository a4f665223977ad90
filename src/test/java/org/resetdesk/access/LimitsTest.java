package org.resetdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever tries too often waits, on every node, and not for ever. */
@DeskTest
class LimitsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    final Queue<Object> told = new ConcurrentLinkedQueue<>();

    final String who = "192.0.2." + UUID.randomUUID();

    @AfterEach
    void putTheClockRight() {
        clock.reset();
    }

    @Test
    void G16_forty_tries_at_once_on_two_nodes_are_five_and_supervisors_hear_of_it_once() throws Exception {
        Limits first = node();
        Limits second = node();
        List<Callable<Optional<Duration>>> tries = Stream.generate(() -> List.of(first, second))
                .limit(20)
                .flatMap(List::stream)
                .<Callable<Optional<Duration>>>map(node -> () -> node.count("test", who, 5, Duration.ofHours(1)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            int counted = 0;
            for (Future<Optional<Duration>> each : threads.invokeAll(tries)) {
                counted += each.get().isEmpty() ? 1 : 0;
            }
            assertThat(counted).isEqualTo(5);
        } finally {
            threads.shutdownNow();
        }
        assertThat(told).singleElement().isInstanceOfSatisfying(LimitReached.class, reached -> {
            assertThat(reached.what()).isEqualTo("test");
            assertThat(reached.key()).isEqualTo(who);
        });
    }

    @Test
    void G16_nobody_is_locked_out_for_ever_room_for_one_comes_back_first() {
        Limits limits = node();
        for (int i = 0; i < 5; i++) {
            assertThat(limits.count("test", who, 5, MINUTE)).isEmpty();
        }
        Duration wait = limits.count("test", who, 5, MINUTE).orElseThrow();
        assertThat(wait).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(12));
        assertThat(limits.count("test", who + "-another", 5, MINUTE)).isEmpty();

        clock.advance(wait.plusMillis(10));

        assertThat(limits.count("test", who, 5, MINUTE)).isEmpty();
        assertThat(limits.count("test", who, 5, MINUTE)).isPresent();
    }

    @Test
    void A04_supervisors_hear_of_somebody_again_after_an_hour_and_not_before() {
        Limits limits = node();
        limits.reached("test", who);
        clock.advance(Duration.ofMinutes(59));
        limits.reached("test", who);
        assertThat(told).hasSize(1);

        clock.advance(Duration.ofMinutes(2));
        limits.reached("test", who);
        limits.reached("test-another", who);
        assertThat(told).hasSize(3);
    }

    @Test
    void a_key_may_be_as_long_as_a_stranger_likes_and_is_not_stored() {
        String endless = "pass-word".repeat(10_000);

        assertThat(node().count("test", endless, 1, MINUTE)).isEmpty();
        assertThat(node().count("test", endless, 1, MINUTE)).isPresent();
        assertThat(jdbc.sql("select count(*) from resetdesk.limit_count where id like '%pass%' or length(id) > 120")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_counted_long_ago_is_removed_and_nothing_else() {
        LimitCounts counts = new LimitCounts(database, clock);
        Limits limits = new Limits(counts, clock, told::add, new SimpleMeterRegistry());
        limits.count("test-fresh", who, 1, MINUTE);
        limits.count("test-stale", who, 1, MINUTE);
        assertThat(rows("test-stale%")).isEqualTo(1);
        assertThat(rows("test-fresh%")).isPositive();
        jdbc.sql("update resetdesk.limit_count set expires_at = 1 where id like 'test-stale%'")
                .update();

        counts.forget();

        assertThat(rows("test-stale%")).isZero();
        assertThat(limits.count("test-fresh", who, 1, MINUTE)).isPresent();
    }

    private long rows(String like) {
        return jdbc.sql("select count(*) from resetdesk.limit_count where id like ? and expires_at is not null")
                .param(like)
                .query(Long.class)
                .single();
    }

    private Limits node() {
        return new Limits(new LimitCounts(database, clock), clock, told::add, new SimpleMeterRegistry());
    }
}
