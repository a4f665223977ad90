package org.resetdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.DeskTest;
import org.resetdesk.MovableClock;
import org.resetdesk.People;
import org.resetdesk.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class LoginTest {

    @Autowired
    People people;

    @Autowired
    IdentityService identities;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void a_client_logs_in_with_every_call() {
        Person requester = people.requester();

        Answer account = requester.get("/api/account");

        assertThat(account.status()).isEqualTo(200);
        assertThat(account.json().path("id").asText()).isEqualTo(requester.id());
        assertThat(account.json().path("verified").asBoolean()).isTrue();
        assertThat(account.json().path("groups").path(0).asText()).isEqualTo("requester");
        assertThat(account.json().path("language").isNull()).isTrue();
        assertThat(account.header("Set-Cookie")).isEmpty();
    }

    @Test
    void one_session_is_good_for_the_api_the_engine_and_its_web_apps() {
        Person browser = people.requester().browser();

        assertThat(browser.get("/api/account").status()).isEqualTo(200);
        assertThat(browser.get("/engine-rest/task").status()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(200);
        assertThat(browser.post("/camunda/api/engine/engine/default/task", "{}").status())
                .isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default")
                        .json()
                        .path("authorizedApps")
                        .toString())
                .contains("tasklist")
                .doesNotContain("cockpit", "admin");
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_foreign_sites_and_new_with_each_login() {
        Person requester = people.requester();
        Map<String, String> credentials = Map.of("user", requester.id(), "password", requester.password());
        Person browser = requester.browser();
        String before = browser.cookie("JSESSIONID");

        Answer login = browser.post("/api/session", credentials);

        assertThat(login.status()).isEqualTo(204);
        assertThat(login.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax", "Path=/"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .contains("SameSite=Lax", "Path=/")
                        .doesNotContain("HttpOnly"));
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void of_a_session_one_row_is_kept_without_its_cookie_until_it_ends_and_of_a_call_with_a_password_nothing() {
        Person requester = people.requester();

        Answer alone = requester.get("/camunda/api/engine/engine/default/task");
        assertThat(alone.status()).isEqualTo(200);
        assertThat(alone.header("Set-Cookie")).isEmpty();
        assertThat(sessions(requester)).isEmpty();

        Person browser = requester.browser();
        assertThat(browser.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(200);
        assertThat(sessions(requester))
                .singleElement()
                .asString()
                .doesNotContain(String.valueOf(browser.cookie("JSESSIONID")));

        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(sessions(requester)).isEmpty();
    }

    @Test
    void a_session_that_nobody_uses_ends_after_eight_hours() {
        Person browser = people.requester().browser();

        clock.advance(Duration.ofHours(7));
        assertThat(browser.get("/api/account").status()).isEqualTo(200);
        clock.advance(Duration.ofHours(7));
        assertThat(browser.get("/api/account").status()).isEqualTo(200);
        clock.advance(Duration.ofHours(8).plusMinutes(2));
        assertThat(browser.get("/api/account").status()).isEqualTo(401);
    }

    private List<String> sessions(Person person) {
        return jdbc.sql("select session::text from resetdesk.session where account_id = ?")
                .param(person.id())
                .query(String.class)
                .list();
    }

    @Test
    void an_unknown_user_hears_the_same_as_a_wrong_password() {
        Person requester = people.requester();
        Person stranger = people.stranger();

        Answer wrong = stranger.post("/api/session", Map.of("user", requester.id(), "password", "wrong"));
        Answer unknown = stranger.post("/api/session", Map.of("user", "nobody-at-all", "password", "wrong"));
        Answer odd = stranger.post("/api/session", Map.of("user", "\u0000", "password", "wrong"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("session.refused");
        assertThat(wrong.header("WWW-Authenticate")).isEmpty();
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(wrong.text());
        assertThat(odd.text()).isEqualTo(wrong.text());
        assertThat(stranger.cookie("XSRF-TOKEN")).isNull();
    }

    @Test
    void a_new_password_ends_sessions_and_remembered_logins_at_once() {
        Person requester = people.requester();
        Person browser = requester.browser();
        assertThat(requester.get("/api/account").status()).isEqualTo(200);

        User user = identities.createUserQuery().userId(requester.id()).singleResult();
        user.setPassword("Another-password-2");
        identities.saveUser(user);

        assertThat(requester.get("/api/account").status()).isEqualTo(401);
        assertThat(browser.get("/api/account").status()).isEqualTo(401);
    }

    @Test
    void a_deleted_account_is_out_at_once() {
        Person requester = people.requester();
        Person browser = requester.browser();
        assertThat(requester.get("/api/account").status()).isEqualTo(200);

        identities.deleteUser(requester.id());

        assertThat(requester.get("/api/account").status()).isEqualTo(401);
        assertThat(browser.get("/api/account").status()).isEqualTo(401);
    }

    @Test
    void a_new_group_counts_at_once() {
        Person agent = people.supportAgent();
        Person browser = agent.browser();
        assertThat(browser.get("/engine-rest/incident").status()).isEqualTo(200);

        identities.deleteMembership(agent.id(), "support");

        assertThat(browser.get("/engine-rest/incident").status()).isEqualTo(403);
        assertThat(agent.get("/engine-rest/incident").status()).isEqualTo(403);
    }

    @Test
    void logging_out_ends_it_everywhere() {
        Person browser = people.requester().browser();

        assertThat(browser.delete("/api/session").status()).isEqualTo(204);

        assertThat(browser.get("/api/account").status()).isEqualTo(401);
        assertThat(browser.get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(401);
    }

    @Test
    void logging_out_of_a_web_app_ends_it_everywhere() {
        Person browser = people.requester().browser();
        browser.get("/camunda/app/tasklist/default/");

        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout").status())
                .isEqualTo(204);

        assertThat(browser.get("/api/account").status()).isEqualTo(401);
        Answer tasklist = browser.get("/camunda/app/tasklist/default/");
        assertThat(tasklist.status()).isEqualTo(302);
        assertThat(tasklist.header("Location").orElseThrow()).contains("/login?next=%2Fcamunda%2Fapp%2Ftasklist");
    }

    @Test
    void the_web_apps_own_login_is_no_second_door() {
        Person browser = people.requester().browser();
        Person agent = people.supportAgent();

        Answer login = browser.send(browser.request("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "username=" + agent.id() + "&password=" + agent.password())));

        assertThat(login.status()).isEqualTo(403);
        assertThat(browser.get("/api/account").json().path("id").asText()).startsWith("requester-");
    }

    @Test
    void whoever_has_no_login_is_asked_for_one_in_the_way_he_understands() {
        Person stranger = people.stranger();

        Answer api = stranger.get("/api/account");
        Answer engine = stranger.get("/engine-rest/task");
        Answer script = stranger.send(stranger.request("/api/account")
                .header("X-Requested-With", "XMLHttpRequest")
                .GET());
        Answer page = stranger.get("/app/?case=1");
        Answer writing = stranger.post("/api/account", "{}");

        assertThat(api.status()).isEqualTo(401);
        assertThat(api.code()).isEqualTo("session.required");
        assertThat(api.header("WWW-Authenticate").orElseThrow()).startsWith("Basic");
        assertThat(engine.status()).isEqualTo(401);
        assertThat(script.status()).isEqualTo(401);
        assertThat(script.header("WWW-Authenticate")).isEmpty();
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location").orElseThrow()).endsWith("/login?next=%2Fapp%2F%3Fcase%3D1");
        assertThat(writing.status()).isEqualTo(401);
        assertThat(stranger.get("/nothing-here").status()).isEqualTo(401);
        assertThat(stranger.get("/actuator/health").status()).isEqualTo(401);
    }

    @Test
    void the_login_page_and_the_probes_need_no_login() {
        Person stranger = people.stranger();

        assertThat(stranger.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(stranger.get("/actuator/health/liveness").status()).isEqualTo(200);
        Answer login = stranger.get("/login?next=/camunda/app/tasklist/");
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.header("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
    }
}
