package org.resetdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.Answer;
import org.resetdesk.DeskTest;
import org.resetdesk.People;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class SecurityHeadersTest {

    private static final Pattern NONCE_OF_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern NONCE_IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/app/",
                "/app/desk.css",
                "/share/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/api/account",
                "/api/nothing-there",
                "/engine-rest/task",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task"
            })
    void every_answer_tells_browsers_to_be_strict(String path) {
        Answer answer = people.requester().browser().get(path);

        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.header("Permissions-Policy").orElseThrow())
                .contains("microphone=()", "geolocation=()")
                .contains(path.equals("/app/") ? "camera=(self)" : "camera=()");
        assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("base-uri");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void no_page_of_ours_runs_a_script_that_stands_in_it() {
        for (String path : new String[] {"/login", "/app/", "/share/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}) {
            assertThat(policy(path))
                    .as(path)
                    .contains("script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("'unsafe");
        }
    }

    @Test
    void only_the_page_of_the_app_reaches_devices_and_runs_the_reader_of_codes() {
        assertThat(policy("/app/"))
                .contains("connect-src 'self' http: https:;", "script-src 'self' 'wasm-unsafe-eval';");

        for (String path : new String[] {
            "/login", "/app/desk.css", "/app/app.js", "/app/device.js", "/share/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        }) {
            assertThat(policy(path)).as(path).contains("connect-src 'self';", "script-src 'self';");
        }
    }

    private String policy(String path) {
        return people.requester()
                .browser()
                .get(path)
                .header("Content-Security-Policy")
                .orElseThrow();
    }

    @Test
    void what_is_somebodys_own_is_not_served_from_a_cache() {
        var browser = people.requester().browser();

        for (String path : new String[] {"/api/account", "/api/cases", "/api/messages", "/engine-rest/task"}) {
            assertThat(browser.get(path).header("Cache-Control").orElseThrow())
                    .as(path)
                    .containsAnyOf("no-store", "no-cache");
        }
    }

    @Test
    void G21_a_page_of_the_web_apps_carries_the_nonce_of_its_own_policy_however_much_is_asked_for_beside_it() {
        var agent = people.supportAgent().browser();
        var somebodyElse = people.supervisor().browser();
        ConcurrentLinkedQueue<String> nonces = new ConcurrentLinkedQueue<>();

        CompletableFuture<?>[] asking = IntStream.range(0, 8)
                .mapToObj(asker -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 15; i++) {
                        Answer page = (asker % 2 == 0 ? agent : somebodyElse)
                                .get("/camunda/app/" + (asker % 4 < 2 ? "tasklist" : "cockpit") + "/default/");
                        nonces.add(onlyNonceOf(page));
                    }
                }))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(asking).join();

        assertThat(nonces).hasSize(120).doesNotHaveDuplicates();
    }

    private static String onlyNonceOf(Answer page) {
        Matcher policy =
                NONCE_OF_POLICY.matcher(page.header("Content-Security-Policy").orElseThrow());
        assertThat(policy.find()).isTrue();
        assertThat(NONCE_IN_PAGE.matcher(page.text()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .containsOnly(policy.group(1));
        return policy.group(1);
    }
}
