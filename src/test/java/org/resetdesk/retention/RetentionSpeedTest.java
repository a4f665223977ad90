package org.resetdesk.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.resetdesk.Person;
import org.resetdesk.bench.growth.Growth;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures how long many old cases take to be erased, and what people feel of it who submit requests meanwhile:
 * {@code -Dretention.cases=10000}. Prints a table; the figures of record stand in src/docs/benchmarks.md.
 */
@EnabledIfSystemProperty(named = "retention.cases", matches = "\\d+")
class RetentionSpeedTest extends Scenario {

    private static final int CASES = Integer.getInteger("retention.cases", 0);
    private static final int BESIDE = 40;
    private static final int OF_ONE_REQUESTER = 15;

    @Autowired
    private Erasing erasing;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<Double> batches = new ArrayList<>();
    private @Nullable Person requester;
    private int sent;

    @Test
    void P01_erasing_many_cases_and_submissions_beside_it() throws Exception {
        Person marco = people.requester();
        OpenCase original = open(marco, request(codeDevice()));
        original.deviceAccepted();
        Growth growth = new Growth(jdbc, original.number(), original.instanceId());
        growth.add(CASES, Duration.ofDays(91), Duration.ofSeconds(30));
        System.out.printf("%d old cases of %d rows%n", CASES, growth.rowsOfACase());
        submissions(20);

        List<Double> before = submissions(BESIDE);
        long start = System.nanoTime();
        CompletableFuture<Void> erased = CompletableFuture.runAsync(this::eraseAll);
        List<Double> meanwhile = new ArrayList<>();
        while (!erased.isDone()) {
            meanwhile.addAll(submissions(1));
        }
        erased.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Double> after = submissions(BESIDE);

        assertThat(jdbc.queryForObject(
                        "select count(*) from resetdesk.reset_case where erased_at is not null", Integer.class))
                .isGreaterThanOrEqualTo(CASES);
        before.addAll(after);
        System.out.printf(
                Locale.ROOT,
                "| %d | %.0f s | %d | %.2f s | %.2f s | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.2f |%n",
                CASES,
                seconds,
                batches.size(),
                at(batches, 0.5),
                at(batches, 1),
                at(before, 0.5),
                at(before, 0.95),
                at(meanwhile, 0.5),
                at(meanwhile, 0.95),
                mean(meanwhile) / mean(before));
    }

    private void eraseAll() {
        boolean more = true;
        while (more) {
            long start = System.nanoTime();
            more = erasing.step();
            batches.add((System.nanoTime() - start) / 1e9);
            pause(RetentionRounds.BREATH);
        }
    }

    /** Milliseconds that each took. */
    private List<Double> submissions(int count) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (sent++ % OF_ONE_REQUESTER == 0) {
                requester = people.requester().browser();
            }
            EngineFormBody form = request(codeDevice());
            long start = System.nanoTime();
            assertThat(submit(Objects.requireNonNull(requester), form).status()).isEqualTo(200);
            took.add((System.nanoTime() - start) / 1e6);
        }
        return took;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
