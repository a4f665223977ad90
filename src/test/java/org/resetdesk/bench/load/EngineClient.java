package org.resetdesk.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.resetdesk.Answer;
import org.resetdesk.Person;

/** Eight clients of the engine's REST API who submit, wait for their tasks, and complete them: the same for every process. */
final class EngineClient {

    static final int CLIENTS = 8;

    private final String process;
    private final List<Person> people;

    /** @param people one for each client */
    EngineClient(String process, List<Person> people) {
        this.process = process;
        this.people = people;
    }

    /**
     * Comes back when each case is closed.
     *
     * @param bodies what is submitted, by the number of the case; made beforehand
     * @return how long each submission took, shortest first
     */
    List<Duration> carry(int cases, IntFunction<String> bodies, Phases phases) {
        List<Duration> submissions = all(cases, i -> submit(of(i), bodies.apply(i)));
        phases.ended("submitting");
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> waitForAll(cases));
        phases.ended("steps after the last submission");
        for (int client = 0; client < CLIENTS; client++) {
            Person person = people.get(client);
            List<String> tasks = tasks(person);
            all(tasks.size(), i -> complete(person, tasks.get(i)));
            if (people.stream().distinct().count() == 1) {
                break;
            }
        }
        assertThat(people.stream().mapToLong(this::waiting)).containsOnly(0L);
        phases.ended("closing");
        Collections.sort(submissions);
        return submissions;
    }

    private Person of(int i) {
        return people.get(i % people.size());
    }

    private Duration submit(Person person, String body) {
        long begun = System.nanoTime();
        Answer answer = person.post("/engine-rest/process-definition/key/" + process + "/submit-form", body);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return took;
    }

    /** One at a time asks for his own, the next when they are there: as many questions for eight people as for one. */
    private boolean waitForAll(int cases) {
        List<Person> askers = people.stream().distinct().toList();
        return IntStream.range(0, askers.size()).allMatch(i -> {
            int his = (cases - i + askers.size() - 1) / askers.size();
            return waiting(askers.get(i)) == his;
        });
    }

    private long waiting(Person person) {
        return person.get("/engine-rest/task/count?taskDefinitionKey=confirmReset&processDefinitionKey=" + process)
                .json()
                .path("count")
                .asLong();
    }

    private List<String> tasks(Person person) {
        List<String> ids = new ArrayList<>();
        for (JsonNode task : person.get(
                        "/engine-rest/task?taskDefinitionKey=confirmReset&maxResults=2000&processDefinitionKey="
                                + process)
                .json()) {
            ids.add(task.path("id").asText());
        }
        return ids;
    }

    private Duration complete(Person person, String task) {
        Answer answer = person.post(
                "/engine-rest/task/" + task + "/submit-form",
                Map.of("variables", Map.of("deviceAnswer", Map.of("value", "ACCEPTED", "type", "String"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        return Duration.ZERO;
    }

    private static List<Duration> all(int count, IntFunction<Duration> each) {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Duration>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(threads.submit(() -> each.apply(number)));
            }
            List<Duration> took = new ArrayList<>();
            for (Future<Duration> one : running) {
                took.add(one.get());
            }
            return took;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
