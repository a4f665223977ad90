package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.scenario.HelpersMail;
import org.resetdesk.scenario.OpenCase;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What strangers and the overzealous try with one-time links. */
@ExtendWith(OutputCaptureExtension.class)
class LinkGuessingTest extends Shared {

    private static final String UNKNOWN = "/share/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void G16_of_forty_guesses_at_once_five_are_answered_and_a_real_link_opens_all_the_same() throws Exception {
        Person supervisor = people.supervisor();
        OpenCase opened = readyCase(codeDevice());
        String path = send(opened, 1).path();

        List<Answer> answers = OneTimeLinkTest.atOnce(40, () -> press("/share/" + guess()));

        assertThat(answers).extracting(Answer::status).containsOnly(410, 429);
        assertThat(answers).filteredOn(answer -> answer.status() == 410).hasSizeBetween(1, 5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .allSatisfy(answer -> assertThat(answer.header("Retry-After"))
                        .hasValueSatisfying(
                                seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 61)));
        assertThat(supervisor.get("/api/messages").json().path("items"))
                .filteredOn(message -> message.path("text").asText().contains("127.0.0.1"))
                .hasSize(1);
        assertThat(press(path).status()).isEqualTo(200);
    }

    @Test
    void G17_a_link_that_never_was_answers_as_one_that_was_opened_expired_or_cancelled() {
        OpenCase opened = readyCase(codeDevice());
        String used = send(opened, 1).path();
        press(used);
        String cancelled = send(opened, 2).path();
        marco.delete(opened.path() + "/shares/"
                + shares(marco, opened).path(0).path("id").asText());

        String page = press(UNKNOWN).text();

        assertThat(page).doesNotContain(opened.number(), marco.id());
        for (String dead : List.of(used, cancelled, "/share/short")) {
            assertThat(press(dead).status()).isEqualTo(410);
            assertThat(press(dead).text()).isEqualTo(page);
            assertThat(passerBy.get(dead).text()).isEqualTo(page);
        }
    }

    @Test
    void A14_G23_no_header_bends_the_link_or_the_page() {
        OpenCase opened = readyCase(codeDevice());
        Answer sent = marco.send(marco.request(opened.path() + "/shares")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "host=evil.example;proto=https")
                .POST(BodyPublishers.ofString("{\"email\": \"" + helper + "\"}")));
        assertThat(sent.status()).isEqualTo(201);
        HelpersMail letter = HelpersMail.await(mail, helper, 1);

        Answer page = passerBy.send(passerBy.request(letter.path())
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .GET());

        assertThat(letter.text() + letter.html() + page.text()).doesNotContain("evil");
        assertThat(letter.html()).contains("href=\"http://localhost:8080" + letter.path() + "\"");
        assertThat(page.text()).doesNotContain("localhost", letter.secret());
    }

    @Test
    void A14_G23_a_forged_host_header_changes_nothing() throws IOException {
        OpenCase opened = readyCase(codeDevice());
        String body = "{\"email\": \"" + helper + "\"}";
        String login = Base64.getEncoder().encodeToString((marco.id() + ":" + marco.password()).getBytes(UTF_8));

        String sent =
                raw("POST " + opened.path() + "/shares HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Basic " + login
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body);
        HelpersMail letter = HelpersMail.await(mail, helper, 1);
        String page = raw("GET " + letter.path() + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(sent).startsWith("HTTP/1.1 201");
        assertThat(page).startsWith("HTTP/1.1 200");
        assertThat(letter.text() + letter.html() + page).doesNotContain("evil");
    }

    private String raw(String request) throws IOException {
        int port = passerBy.request("/").build().uri().getPort();
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void the_page_is_kept_by_nobody_and_tells_nobody_where_one_comes_from() {
        OpenCase opened = readyCase(xmlDevice());
        String path = send(opened, 1).path();
        for (Answer page : List.of(passerBy.get(path), press(path), press(path))) {
            assertThat(page.header("Cache-Control"))
                    .hasValueSatisfying(how -> assertThat(how).contains("no-store"));
            assertThat(page.header("Referrer-Policy")).hasValue("no-referrer");
            assertThat(page.header("X-Robots-Tag"))
                    .hasValueSatisfying(how -> assertThat(how).contains("noindex"));
            assertThat(page.header("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(page.header("Set-Cookie")).isEmpty();
            assertThat(page.text().replaceAll("(?s)<textarea.*?</textarea>", ""))
                    .doesNotContain("http:", "https:", "onclick", "style=");
        }
    }

    @Test
    void G18_the_secret_does_not_get_into_a_log_however_much_is_logged(CapturedOutput output) {
        OpenCase opened = readyCase(codeDevice());
        HelpersMail letter = send(opened, 1);
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        List<String> loud = List.of("org.springframework", "org.thymeleaf", "org.resetdesk", "org.apache.catalina");
        loud.forEach(name -> logging.setLogLevel(name, LogLevel.DEBUG));
        String page;
        try {
            passerBy.get(letter.path());
            page = press(letter.path()).text();
            press(letter.path());
        } finally {
            loud.forEach(name -> logging.setLogLevel(name, null));
        }

        String code = page.replaceAll("(?s).*id=\"code\">([^<]+)<.*", "$1");
        assertThat(code).hasSize(11);
        assertThat(output.getAll()).contains("/share/-").doesNotContain(letter.secret(), code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nobody",
                "a@",
                "@b.example",
                "a@b@c.example",
                "a@b.example,c@d.example",
                "a@b.example c@d.example",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example\nX: y",
                "\"a b\"@c.example",
                "Name <a@b.example>",
                "a@[127.0.0.1]",
                "a..b@c.example",
                ".a@c.example",
                "a@-b.example",
                "a@b..example",
                "a\u0000@b.example",
                "a@b.exam\u2028ple",
                "g: a@b.example;",
                "a\t@b.example"
            })
    void A11_what_is_not_one_plain_address_is_refused_and_nothing_is_sent(String email) {
        OpenCase opened = readyCase(codeDevice());

        Answer refused = share(marco, opened, email);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("share.email");
        assertThat(shares(marco, opened)).isEmpty();
    }

    @Test
    void what_is_missing_or_in_the_wrong_state_is_refused_with_a_code() {
        OpenCase opened = readyCase(codeDevice());
        assertThat(marco.post(opened.path() + "/shares", Map.of()).code()).isEqualTo("share.email");
        assertThat(marco.post(opened.path() + "/shares", Map.of("email", helper, "language", "fr"))
                        .code())
                .isEqualTo("share.language");
        assertThat(marco.post("/api/cases/RD-2026-999999/shares", Map.of("email", helper))
                        .code())
                .isEqualTo("case.unknown");
        opened.deviceAccepted();
        Answer closed = share(marco, opened, helper);
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.code()).isEqualTo("case.state");
    }

    @Test
    void A04_the_eleventh_link_within_an_hour_waits_and_a_supervisor_is_told_once() {
        Person supervisor = people.supervisor();
        OpenCase opened = readyCase(codeDevice());
        for (int i = 0; i < 10; i++) {
            assertThat(share(marco, opened, helper).status()).isEqualTo(201);
        }

        Answer eleventh = share(marco, opened, helper);
        share(marco, opened, helper);

        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.code()).isEqualTo("share.limit");
        assertThat(Integer.parseInt(eleventh.header("Retry-After").orElseThrow()))
                .isBetween(1, 3601);
        assertThat(shares(marco, opened)).hasSize(10);
        assertThat(supervisor.get("/api/messages?size=100").json().path("items"))
                .filteredOn(message -> message.path("text").asText().contains(marco.id()))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.path("caseNumber").isNull()).isTrue());
    }

    private static String guess() {
        Random random = new Random();
        return "%08x%08x%08x%08x".formatted(random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
    }
}
