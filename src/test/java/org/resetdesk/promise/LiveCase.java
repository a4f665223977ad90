package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.Requests;

/** A case at a desk that works by itself, as its requester sees it. */
record LiveCase(Person requester, String number) {

    /** Long enough for every step that waits for nobody. */
    static final Duration SOON = Duration.ofMinutes(1);

    static LiveCase open(Person requester, EngineFormBody form) {
        Answer answer = Requests.submit(requester, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new LiveCase(requester, answer.json().path("businessKey").asText());
    }

    String path() {
        return "/api/cases/" + number;
    }

    JsonNode seen() {
        return requester.get(path()).json();
    }

    List<String> timeline() {
        return StreamSupport.stream(seen().path("timeline").spliterator(), false)
                .map(entry -> entry.path("event").asText())
                .toList();
    }

    LiveCase awaitState(String state, Duration within) {
        return await("state", state, within);
    }

    LiveCase awaitOutcome(String outcome, Duration within) {
        return await("outcome", outcome, within);
    }

    /** The desk may be away meanwhile. */
    private LiveCase await(String member, String value, Duration within) {
        Awaitility.await(number)
                .atMost(within)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(seen().path(member).asText()).isEqualTo(value));
        return this;
    }

    /** What support decides in the one task that waits for a person. */
    void decide(Person agent, EngineFormBody decision) {
        Answer answer = agent.post("/engine-rest/task/" + task(agent) + "/submit-form", decision.json());
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private String task(Person reader) {
        return Awaitility.await("task of " + number)
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> reader.get("/engine-rest/task?processInstanceBusinessKey=" + number)
                                .json()
                                .path(0)
                                .path("id")
                                .asText(),
                        id -> !id.isEmpty());
    }
}
