package org.resetdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.Answer;
import org.resetdesk.DeskTest;
import org.resetdesk.People;
import org.resetdesk.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** The probes of CVE-2026-109432 and the other ways around the engine's locks, each from a logged-in account. */
@DeskTest
class GuardTest {

    private static final String WEB_APPS = "/camunda/api/engine/engine/default";

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/engine/default", WEB_APPS})
    void an_expression_is_refused_wherever_it_hides(String root) {
        List<Person> everybody =
                List.of(people.requester(), people.supportAgent(), people.supervisor(), people.administrator());
        Map<String, Object> plain = Map.of("assigneeExpression", "${1+1}");
        Map<String, Object> nested = Map.of("orQueries", List.of(Map.of("orQueries", List.of(plain))));

        for (Person person : everybody) {
            for (Answer answer : List.of(
                    person.post(root + "/task", plain),
                    person.post(root + "/task", nested),
                    person.post(root + "/task/count", nested),
                    person.get(root + "/task?candidateUserExpression=%24%7B1%7D"),
                    person.get(root + "/task?candidateUser%45xpression=x"),
                    person.post(root + "/filter/create", saved(plain)),
                    person.post(root + "/filter/create", saved(nested)),
                    person.post(root + "/filter/some/list", nested))) {
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.code()).isEqualTo("request.expression");
            }
        }
    }

    @Test
    void an_expression_is_refused_in_the_web_apps_own_services_too() {
        Person agent = people.supportAgent();

        assertThat(agent.post("/camunda/api/cockpit/plugin/base/default/process-instance", "{\"aExpression\":1}")
                        .code())
                .isEqualTo("request.expression");
        assertThat(agent.send(agent.request("/camunda/api/admin/auth/user/default/login/x")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("a=b&assigneeExpression=c")))
                        .code())
                .isEqualTo("request.expression");
    }

    @Test
    void the_set_up_that_makes_administrators_is_shut_for_everybody() {
        Map<String, Object> user = Map.of("profile", Map.of("id", "evil"), "credentials", Map.of("password", "evil"));
        String setUp = "/camunda/api/admin/setup/default/user/create";

        assertThat(people.stranger().post(setUp, user).status()).isEqualTo(401);
        for (Person person : List.of(people.requester(), people.supervisor(), people.administrator())) {
            assertThat(person.post(setUp, user).code()).isEqualTo("access.denied");
            assertThat(person.browser().post(setUp, user).code()).isEqualTo("access.denied");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest//task",
                "/engine-rest/task;x=1",
                "/engine-rest/%2ftask",
                "/engine-rest/%2e%2e/task",
                "/engine-rest/x%5ctask",
                "/engine-rest/t%61sk",
                "/engine-rest/process-definition/key/device%2Dpassword%2Dreset",
                "/camunda/api/engine/engine/default//task",
                "/camunda/api/engine/engine/default/task;a/count"
            })
    void a_path_that_could_be_read_in_two_ways_is_refused(String path) {
        assertThat(people.administrator().get(path).status()).isEqualTo(400);
    }

    @Test
    void a_slash_at_the_end_is_no_way_around_the_submission_door() {
        Answer answer =
                people.requester().post("/engine-rest/process-definition/key/device-password-reset/submit-form/", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request.path");
    }

    @Test
    void no_way_to_the_engine_changes_a_variable_A02() {
        for (Person person : List.of(people.requester(), people.supervisor(), people.administrator())) {
            for (String root : List.of("/engine-rest", "/engine-rest/engine/default", WEB_APPS)) {
                assertThat(person.put(root + "/task/some/variables/verdict", "{}")
                                .code())
                        .isEqualTo("access.denied");
                assertThat(person.post(root + "/process-instance/some/variables", "{}")
                                .code())
                        .isEqualTo("access.denied");
            }
        }
    }

    @Test
    void another_engine_is_nowhere() {
        assertThat(people.requester().get("/engine-rest/engine/other/task").code())
                .isEqualTo("access.denied");
    }

    @Test
    void an_administrator_sees_accounts_and_nothing_of_cases() {
        Person administrator = people.administrator();

        assertThat(administrator.get("/engine-rest/user").status()).isEqualTo(200);
        assertThat(administrator.get("/engine-rest/group").status()).isEqualTo(200);
        assertThat(administrator.get("/engine-rest/authorization").status()).isEqualTo(200);
        Stream.of(
                        "/task",
                        "/process-instance",
                        "/variable-instance",
                        "/history/task",
                        "/history/variable-instance",
                        "/filter")
                .flatMap(path -> Stream.of("/engine-rest" + path, WEB_APPS + path))
                .forEach(path ->
                        assertThat(administrator.get(path).code()).as(path).isEqualTo("access.denied"));
    }

    @Test
    void a_requester_asks_about_nobody_but_himself() {
        Person requester = people.requester();
        Person other = people.requester();

        assertThat(requester
                        .get("/engine-rest/user/" + requester.id() + "/profile")
                        .status())
                .isEqualTo(200);
        assertThat(requester
                        .get("/engine-rest/group/count?member=" + requester.id())
                        .status())
                .isEqualTo(200);
        assertThat(requester.get("/engine-rest/user/" + other.id() + "/profile").code())
                .isEqualTo("access.denied");
        assertThat(requester
                        .get("/engine-rest/group/count?member=" + other.id())
                        .code())
                .isEqualTo("access.denied");
        assertThat(requester
                        .get("/engine-rest/group/count?member=" + requester.id() + "&member=" + other.id())
                        .code())
                .isEqualTo("access.denied");
        assertThat(requester.get("/engine-rest/user").code()).isEqualTo("access.denied");
        assertThat(requester.get("/engine-rest/history/task").code()).isEqualTo("access.denied");
        assertThat(requester.get("/camunda/app/cockpit/default/").status()).isEqualTo(403);
    }

    @Test
    void too_much_is_refused_whether_it_says_how_much_or_not() {
        Person requester = people.requester();
        byte[] much = new byte[43 * 1024 * 1024];
        String path = "/engine-rest/process-definition/key/device-password-reset/submit-form";

        Answer told = requester.send(requester.request(path).POST(BodyPublishers.ofByteArray(much)));
        Answer streamed = requester.send(requester
                .request(path)
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(much))));

        assertThat(told.status()).isEqualTo(413);
        assertThat(told.code()).isEqualTo("submission.too-large");
        assertThat(streamed.code()).isEqualTo("submission.too-large");
    }

    private static Map<String, Object> saved(Map<String, Object> query) {
        return Map.of("resourceType", "Task", "name", "probe", "query", query);
    }
}
