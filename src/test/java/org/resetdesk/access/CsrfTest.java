package org.resetdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.DeskTest;
import org.resetdesk.People;
import org.resetdesk.Person;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class CsrfTest {

    @Autowired
    People people;

    @Test
    void writing_with_the_cookie_alone_is_refused_on_every_way() {
        Person browser = people.requester().browser();

        for (String path : new String[] {
            "/api/account", "/engine-rest/task", "/camunda/api/engine/engine/default/task", "/api/session"
        }) {
            Answer answer = browser.send(withoutToken(browser, path));

            assertThat(answer.status()).as(path).isEqualTo(path.equals("/api/session") ? 401 : 403);
            if (answer.status() == 403) {
                assertThat(answer.code()).isEqualTo("session.csrf");
            }
        }
        assertThat(browser.get("/api/account").status()).isEqualTo(200);
    }

    @Test
    void writing_with_the_header_goes_through_on_every_way() {
        Person browser = people.requester().browser();

        assertThat(browser.put("/api/account", "{\"language\":\"en\"}").status())
                .isEqualTo(200);
        assertThat(browser.post("/engine-rest/task", "{}").status()).isEqualTo(200);
        assertThat(browser.post("/camunda/api/engine/engine/default/task", "{}").status())
                .isEqualTo(200);
    }

    @Test
    void somebody_elses_token_is_no_token() {
        Person browser = people.requester().browser();
        Person other = people.requester().browser();

        Answer answer = browser.send(withoutToken(browser, "/engine-rest/task")
                .header("X-XSRF-TOKEN", String.valueOf(other.cookie("XSRF-TOKEN"))));

        assertThat(answer.code()).isEqualTo("session.csrf");
    }

    @Test
    void a_password_on_the_call_needs_no_token() {
        Person requester = people.requester();

        assertThat(requester.put("/api/account", "{\"language\":\"en\"}").status())
                .isEqualTo(200);
        assertThat(requester.post("/engine-rest/task", "{}").status()).isEqualTo(200);
        assertThat(requester
                        .post("/camunda/api/engine/engine/default/task", "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_lost_cookie_comes_back() {
        Person browser = people.requester().browser();
        String token = browser.cookie("XSRF-TOKEN");
        browser.forget("XSRF-TOKEN");

        browser.get("/api/account");

        assertThat(browser.cookie("XSRF-TOKEN")).isEqualTo(token);
    }

    private static HttpRequest.Builder withoutToken(Person browser, String path) {
        HttpRequest.Builder request = browser.request(path);
        HttpRequest.Builder bare = HttpRequest.newBuilder(request.build().uri());
        return bare.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
    }
}
