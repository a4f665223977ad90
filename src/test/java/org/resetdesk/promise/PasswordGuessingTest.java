package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody tries passwords, at the login and with every call. */
class PasswordGuessingTest extends Scenario {

    private static final int LISTENED_TO = 10;

    @Autowired
    JdbcClient jdbc;

    @Test
    void A15_G16_of_forty_parallel_tries_ten_are_listened_to_and_the_right_password_among_the_rest_is_not()
            throws Exception {
        Person owner = people.requester();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Answer> answers;
        try {
            answers = threads
                    .invokeAll(IntStream.range(0, 40)
                            .<Callable<Answer>>mapToObj(i -> () -> logIn(owner.id(), "wrong-" + i))
                            .toList())
                    .stream()
                    .map(PasswordGuessingTest::done)
                    .toList();
        } finally {
            threads.shutdownNow();
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(LISTENED_TO);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(40 - LISTENED_TO);
        assertThat(logIn(owner.id(), owner.password()).status()).isEqualTo(429);
        assertThat(jdbc.sql("select count(*) from resetdesk.audit_entry where actor = ? and action = 'login.refused'")
                        .param(owner.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(LISTENED_TO);
    }

    @Test
    void A15_with_every_call_it_is_the_same_and_whoever_waits_is_let_in() {
        Person owner = people.requester();
        Person thief = owner.with("wrong");
        for (int i = 0; i < LISTENED_TO; i++) {
            assertThat(thief.get("/engine-rest/task").status()).isEqualTo(401);
        }

        Answer refused = thief.get("/engine-rest/task");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("session.limit");
        long wait = Long.parseLong(refused.header("Retry-After").orElseThrow());
        assertThat(wait).isBetween(1L, 60L);

        clock.advance(java.time.Duration.ofSeconds(wait));
        assertThat(owner.get("/api/account").status()).isEqualTo(200);
    }

    @Test
    void G16_the_owner_gets_in_at_his_browser_while_somebody_guesses() {
        Person owner = people.requester();
        Person browser = owner.browser();
        IntStream.range(0, LISTENED_TO + 5).forEach(i -> logIn(owner.id(), "wrong-" + i));
        assertThat(logIn(owner.id(), owner.password()).status()).isEqualTo(429);

        Answer login = browser.post("/api/session", Map.of("user", owner.id(), "password", owner.password()));

        assertThat(login.status()).isEqualTo(204);
        assertThat(login.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("RESETDESK_BROWSER=")
                        .contains("HttpOnly", "SameSite=Strict", "Path=/api/session"));
    }

    @Test
    void G16_a_made_up_browser_is_a_stranger() {
        Person owner = people.requester();
        IntStream.range(0, LISTENED_TO).forEach(i -> logIn(owner.id(), "wrong-" + i));

        Person stranger = people.stranger();
        Answer login = stranger.send(stranger.request("/api/session")
                .header("Content-Type", "application/json")
                .header("Cookie", "RESETDESK_BROWSER=AAAAAAAAAAAAAAAAAAAAAA")
                .POST(BodyPublishers.ofString(
                        "{\"user\":\"" + owner.id() + "\",\"password\":\"" + owner.password() + "\"}")));

        assertThat(login.status()).isEqualTo(429);
    }

    @Test
    void G17_an_unknown_account_is_slowed_in_the_same_words_and_the_supervisor_hears_of_a_known_one_once() {
        Person owner = people.requester();
        Person elena = people.supervisor();
        String nobody = "nobody-at-all-" + owner.id().hashCode();
        for (int i = 0; i < LISTENED_TO; i++) {
            Answer known = logIn(owner.id(), "wrong");
            Answer unknown = logIn(nobody, "wrong");
            assertThat(known.status()).isEqualTo(401);
            assertThat(unknown.text()).isEqualTo(known.text());
        }

        Answer known = logIn(owner.id(), "wrong");
        Answer unknown = logIn(nobody, "wrong");
        assertThat(known.status()).isEqualTo(429);
        assertThat(unknown.status()).isEqualTo(429);
        assertThat(unknown.code()).isEqualTo(known.code());
        logIn(owner.id(), "wrong");
        assertThat(elena.get("/api/messages").text()).containsOnlyOnce(owner.id());
    }

    private Answer logIn(String account, String password) {
        return people.stranger().post("/api/session", Map.of("user", account, "password", password));
    }

    private static Answer done(java.util.concurrent.Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
