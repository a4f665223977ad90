package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.resetdesk.Answer;
import org.resetdesk.Multipart;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes behind a proxy are restarted one after the other while people work. */
@EnabledIfSystemProperty(named = "full", matches = "true", disabledReason = "four minutes of load: with -Pfull")
class RollingRestartIT {

    private static final Pattern STOPPED = Pattern.compile("node-\\d stopped after (\\d+) s");

    private final PatientClient client = new PatientClient();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<String> cases = new ConcurrentLinkedQueue<>();

    @Test
    void
            in_a_rolling_restart_no_request_fails_that_asking_once_more_does_not_heal_nobody_is_logged_out_and_no_case_is_lost()
                    throws Exception {
        assumeTrue(BehindProxy.isPossible() || System.getenv("CI") != null, "there is no haproxy here");
        try (BehindProxy desk = new BehindProxy()) {
            Person marco = desk.account(Role.REQUESTER);
            Person anna = desk.account(Role.REQUESTER);
            desk.surroundings.mail().mailbox(marco.id() + "@example.org");
            desk.surroundings.mail().mailbox(anna.id() + "@example.org");
            Person browser = marco.browser();
            Person sara = desk.account(Role.SUPPORT).browser();
            assertThatATraceComesThroughTheProxy(browser);
            byte[] photo = Requests.labelPhoto(Requests.device(DeviceKind.CODE, Clock.systemUTC(), marco));

            ExecutorService threads = Executors.newCachedThreadPool();
            List<Future<?>> clients = List.of(
                    threads.submit(again(Duration.ofMillis(500), () -> submit(marco))),
                    threads.submit(again(Duration.ofMillis(500), () -> submit(anna))),
                    threads.submit(again(Duration.ofMillis(200), () -> look(browser, "/api/cases"))),
                    threads.submit(
                            again(Duration.ofMillis(300), () -> look(sara, "/camunda/api/engine/engine/default/task"))),
                    threads.submit(again(Duration.ofSeconds(1), () -> check(anna, photo))));
            threads.submit(again(Duration.ZERO, () -> client.listen(browser)));
            try {
                await().atMost(Duration.ofMinutes(1)).until(() -> cases.size() >= 2);
                desk.restartOneAfterTheOther();
                int before = cases.size();
                await().atMost(Duration.ofMinutes(1)).until(() -> cases.size() >= before + 2);
            } finally {
                over.set(true);
            }
            for (Future<?> each : clients) {
                each.get();
            }
            JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(
                    Objects.requireNonNull(desk.surroundings.settings().get("SPRING_DATASOURCE_URL")),
                    "postgres",
                    "postgres"));
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> count(jdbc, "resetdesk.reset_case where state = 'TO_CONFIRM'") == cases.size());

            assertThat(client.unhealed).isEmpty();
            assertThat(cases).doesNotHaveDuplicates();
            assertThat(count(jdbc, "resetdesk.reset_case")).isEqualTo(cases.size());
            assertThat(count(jdbc, "resetdesk.token")).isEqualTo(cases.size());
            assertThat(count(jdbc, "resetdesk.session")).isEqualTo(2);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(client.heard).containsAll(messages(browser)));
            threads.shutdownNow();
            List<Integer> stops = STOPPED.matcher(desk.log("script"))
                    .results()
                    .map(stop -> Integer.valueOf(stop.group(1)))
                    .toList();
            assertThat(stops).hasSize(2).allMatch(seconds -> seconds < 30);
            for (String node : List.of("node-0", "node-1")) {
                assertThat(desk.log(node))
                        .contains("not ready any more")
                        .doesNotContain("a job was not done with", "Graceful shutdown aborted", "RejectedExecution");
            }
            System.out.printf(
                    "rolling restart: %d cases, %d requests, %d asked once more, nodes gone after %s s%n",
                    cases.size(), client.asked.get(), client.askedAgain.get(), stops);
        }
    }

    /** The proxy is one that the desk's settings trust. */
    private static void assertThatATraceComesThroughTheProxy(Person reader) {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer traced = reader.send(reader.request("/api/cases")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .GET());
        Answer untraced = reader.get("/api/cases");

        assertThat(traced.header("X-Trace-Id")).hasValue(trace);
        assertThat(untraced.header("X-Trace-Id").orElseThrow())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(trace);
    }

    private interface Act {
        void run() throws Exception;
    }

    private Callable<Void> again(Duration pause, Act act) {
        return () -> {
            while (!over.get()) {
                act.run();
                Thread.sleep(pause.toMillis());
            }
            return null;
        };
    }

    private void submit(Person requester) throws InterruptedException {
        EngineFormBody form = Requests.request(Requests.device(DeviceKind.CODE, Clock.systemUTC(), requester))
                .with("requestId", UUID.randomUUID().toString());
        Answer answer = client.ask("submission", () -> Requests.submit(requester, form));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        cases.add(answer.json().path("businessKey").asText());
    }

    private void look(Person browser, String path) throws InterruptedException {
        Answer answer = client.ask(path, () -> browser.get(path));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void check(Person person, byte[] photo) throws InterruptedException {
        Answer answer = client.ask(
                "picture",
                () -> new Multipart()
                        .field("purpose", "LABEL")
                        .file("picture", photo, "etichetta.jpg")
                        .postedBy(person, "/api/evidence/check"));
        assertThat(answer.status()).as(answer.text()).isIn(200, 503);
    }

    private static long count(JdbcClient jdbc, String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    private static List<String> messages(Person reader) {
        List<String> ids = new ArrayList<>();
        for (JsonNode item : reader.get("/api/messages?size=200").json().path("items")) {
            ids.add(item.path("id").asText());
        }
        return ids;
    }
}
