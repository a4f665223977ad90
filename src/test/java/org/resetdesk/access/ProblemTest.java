package org.resetdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.DeskTest;
import org.resetdesk.People;
import org.resetdesk.Person;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class ProblemTest {

    @Autowired
    People people;

    @Test
    void what_is_not_there_not_offered_or_not_readable_is_a_problem_with_a_code() {
        Person requester = people.requester();

        assertProblem(requester.get("/api/nothing"), 404, "request.unknown");
        assertProblem(requester.delete("/api/account"), 405, "request.method");
        assertProblem(requester.put("/api/account", "{"), 400, "request.unreadable");
        assertProblem(requester.put("/api/account", "{\"language\":\"fr\"}"), 400, "account.unknown-language");
        assertProblem(
                requester.send(requester
                        .request("/api/account")
                        .header("Content-Type", "application/xml")
                        .PUT(BodyPublishers.ofString("<x/>"))),
                415,
                "request.media-type");
        assertProblem(requester.get("/engine-rest/message"), 403, "access.denied");
    }

    @Test
    void the_words_are_in_the_readers_language_N10() {
        Person requester = people.requester();
        Person stranger = people.stranger();

        Answer italian = stranger.get("/api/account");
        Answer english = stranger.send(stranger.request("/api/account")
                .header("Accept-Language", "fr, en;q=0.8")
                .GET());
        requester.put("/api/account", "{\"language\":\"en\"}");
        Answer chosen = requester.send(requester
                .request("/api/nothing")
                .header("Accept-Language", "it")
                .GET());

        assertThat(italian.json().path("detail").asText()).isEqualTo("Per continuare occorre accedere.");
        assertThat(english.json().path("detail").asText()).isEqualTo("Please log in first.");
        assertThat(chosen.json().path("detail").asText()).isEqualTo("There is nothing here.");
        assertThat(requester.get("/api/account").json().path("language").asText())
                .isEqualTo("en");
    }

    @Test
    void what_the_engine_stumbles_over_is_told_as_a_reference_and_nothing_more() {
        Answer answer = people.administrator().post("/engine-rest/group/create", "{}");

        assertProblem(answer, 500, "internal");
        assertThat(answer.json().path("reference").asText())
                .matches("[0-9a-f]{32}")
                .isEqualTo(answer.header("X-Trace-Id").orElseThrow());
        assertThat(answer.text()).doesNotContain("Exception", "ENGINE-", "org.camunda", "null", "insert");
    }

    @Test
    void answers_are_json_even_for_who_prefers_xml() {
        Person requester = people.requester();

        Answer browserLike = requester.send(requester
                .request("/api/account")
                .header("Accept", "text/html,application/xml;q=0.9,*/*;q=0.8")
                .GET());
        Answer problem = requester.send(requester
                .request("/api/nothing")
                .header("Accept", "application/xml")
                .GET());

        assertThat(browserLike.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(problem.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotEmpty();
        assertThat(answer.json().path("detail").asText()).isNotEmpty().doesNotContain(code);
    }
}
