package org.resetdesk.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.rounds.WorksInRounds;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Requests;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people wait for after a thousand closed cases and after very many: {@code -Dgrowth.cases=1000,100000,1000000}. Prints medians, and
 * how they compare with the first column; the figures of record stand in src/docs/benchmarks.md.
 */
@EnabledIfSystemProperty(named = "growth.cases", matches = "[0-9,]+")
class GrowthSpeedTest extends Scenario {

    private static final int WARMING = 15;
    private static final int TIMES = 31;
    private static final int REVIEWS = 20;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    @Qualifier("closedCount")
    private WorksInRounds closedCount;

    @Test
    void closed_cases_by_the_million_slow_nobody_down() {
        Person marco = people.requester();
        OpenCase original = open(marco, request(codeDevice()));
        original.deviceAccepted();
        Growth growth = new Growth(jdbc, original.number(), original.instanceId());
        List<OpenCase> reviews = IntStream.range(0, REVIEWS)
                .mapToObj(i -> open(
                        people.requester(), request(codeDevice()).withFile("labelPhoto", blankPhoto(), "label.png")))
                .toList();
        Map<String, Supplier<Answer>> calls = calls(marco, original, reviews.get(REVIEWS - 1));

        Map<String, List<Double>> medians = new LinkedHashMap<>();
        int made = 0;
        for (String size : System.getProperty("growth.cases").split(",")) {
            long begun = System.nanoTime();
            growth.add(Integer.parseInt(size) - made, Duration.ofDays(1), Duration.ofSeconds(20));
            made = Integer.parseInt(size);
            System.out.printf(
                    Locale.ROOT,
                    "%s cases of %d rows, after %.0f s%n",
                    size,
                    growth.rowsOfACase(),
                    (System.nanoTime() - begun) / 1e9);
            countClosed(made);
            calls.forEach((name, call) ->
                    medians.computeIfAbsent(name, key -> new ArrayList<>()).add(median(call)));
            medians.computeIfAbsent("submission", key -> new ArrayList<>()).add(submission());
            medians.computeIfAbsent("clean-up of history", key -> new ArrayList<>())
                    .add(cleanUp());
        }
        medians.forEach((name, each) -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f |%n",
                name,
                String.join(" | ", each.stream().map("%.1f"::formatted).toList()),
                each.get(each.size() - 1) / each.get(0)));
    }

    private Map<String, Supplier<Answer>> calls(Person marco, OpenCase original, OpenCase waiting) {
        Person sara = people.supportAgent().browser();
        Person author = marco.browser();
        Map<String, Supplier<Answer>> calls = new LinkedHashMap<>();
        calls.put("list of all cases (staff)", () -> sara.get("/api/cases?size=20"));
        calls.put("page 50 of it", () -> sara.get("/api/cases?size=20&page=50"));
        calls.put("list of closed cases (staff)", () -> sara.get("/api/cases?state=CLOSED&size=20"));
        calls.put("list of own cases", () -> author.get("/api/cases?size=20"));
        calls.put("page of a closed case", () -> author.get("/api/cases/" + original.number()));
        calls.put("page of a case in the queue", () -> sara.get("/api/cases/" + waiting.number()));
        calls.put("list of messages", () -> author.get("/api/messages"));
        calls.put("search in Cockpit, by number", () -> sara.get("/api/cockpit/cases?query=" + original.number()));
        calls.put("search in Cockpit, by serial number", () -> sara.get("/api/cockpit/cases?query=RDG0000001"));
        calls.put(
                "Tasklist's list of tasks",
                () -> sara.get("/engine-rest/task?maxResults=15&sortBy=created&sortOrder=desc"));
        calls.put(
                "review queue",
                () -> sara.get(
                        "/engine-rest/task?taskDefinitionKey=reviewRequest&candidateGroup=support&maxResults=15&sortBy=priority&sortOrder=desc"));
        return calls;
    }

    /** As the desk does by itself every hour. */
    private void countClosed(int atLeast) {
        Person sara = people.supportAgent();
        closedCount.rounds().wake(Duration.ZERO);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> sara.get("/api/cases?state=CLOSED&size=1")
                                .json()
                                .get("total")
                                .asInt()
                        >= atLeast);
    }

    /** Milliseconds; what is submitted is made before. */
    private double submission() {
        double[] took = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            EngineFormBody form = request(codeDevice());
            Person requester = people.requester().browser();
            long begun = System.nanoTime();
            assertThat(Requests.submit(requester, form).status()).isEqualTo(200);
            took[i] = (System.nanoTime() - begun) / 1e6;
        }
        return middle(took);
    }

    /** Milliseconds. */
    private static double median(Supplier<Answer> call) {
        double[] took = new double[TIMES];
        for (int i = -WARMING; i < TIMES; i++) {
            long begun = System.nanoTime();
            assertThat(call.get().status()).isEqualTo(200);
            took[Math.max(0, i)] = (System.nanoTime() - begun) / 1e6;
        }
        return middle(took);
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** A round of the engine's own clean-up that finds nothing which is over for so long. */
    private double cleanUp() {
        history.cleanUpHistoryAsync(true);
        double[] took = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            Job job = history.findHistoryCleanupJobs().get(0);
            long begun = System.nanoTime();
            management.executeJob(job.getId());
            took[i] = (System.nanoTime() - begun) / 1e6;
        }
        return middle(took);
    }
}
