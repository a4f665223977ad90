package org.resetdesk.promise.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.Answer;
import org.resetdesk.Multipart;
import org.resetdesk.Person;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Text that wants to be a log line, a header, a command to a terminal, markup or an error, wherever text can be sent. */
@ExtendWith(OutputCaptureExtension.class)
class HostileTextTest extends Scenario {

    private static final String FORGED =
            "2026-11-22T10:00:00.000Z  INFO 1 --- [resetdesk] forged : login of admin granted";
    private static final String HOSTILE =
            "x\r\n" + FORGED + "\n\u001b[2J\u001b[31m\u2028\u2029\u202egnp.exe\u2066\u0085";
    private static final List<String> TALKATIVE =
            List.of("org.springframework.web", "org.springframework.security", "org.resetdesk", "org.apache.coyote");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LoggingSystem logging;

    @Autowired
    private Environment environment;

    @BeforeEach
    void logsEverything() {
        TALKATIVE.forEach(logger -> logging.setLogLevel(logger, LogLevel.DEBUG));
    }

    @AfterEach
    void logsAsEver(CapturedOutput output) {
        TALKATIVE.forEach(logger -> logging.setLogLevel(logger, null));
        assertThat(output.getAll())
                .doesNotContain("\u001b", "\u2028", "\u2029", "\u202e", "\u2066", "\u0085", "\0")
                .contains("DEBUG");
        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith(FORGED) || line.startsWith("Set-Cookie"));
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void A11_G24_a_name_at_a_login_is_one_word_in_every_log() {
        Person marco = people.requester();
        String address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        for (String name : List.of(HOSTILE, marco.id() + "\r\n" + FORGED, "\0", marco.id() + "\0")) {
            assertThat(Person.at(address, name, "p").get("/api/account").status())
                    .isEqualTo(401);
        }
        refused(
                people.stranger().post("/api/session", Map.of("user", HOSTILE, "password", HOSTILE)),
                401,
                "session.refused");
        refused(people.stranger().post("/api/session", Map.of("user", "a\0", "password", "p")), 401, "session.refused");

        assertThat(jdbc.sql(
                                "select count(*) from resetdesk.audit_entry where concat(actor, detail) like '%forged : login%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Request-Id: a\u001b[31m\u0085forged",
                "User-Agent: a\u001b]0;owned\u0007\u009b31m",
                "X-Forwarded-For: 1.2.3.4\u001b[2J, \u202e",
                "Referer: http://a/\u2028b",
                "Traceparent: 00-\u001b",
                "Accept-Language: it\u001b[31m",
                "X-Bad\u001b[31mName: x",
                "X-Folded: a\r\n " + FORGED,
                "X-Nul: a\0b"
            })
    void G24_a_header_is_refused_or_comes_to_nothing(String header) throws IOException {
        String answer = raw("GET /api/account?x=%0d%0aSet-Cookie:%20a=b%1b[31m HTTP/1.1\r\nHost: localhost\r\n" + header
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 (400|401) ");
        assertThat(answer).doesNotContain("forged", "owned", "\u001b", "Set-Cookie: a=b");
    }

    @Test
    void G24_a_request_line_that_is_none_is_refused() throws IOException {
        assertThat(raw("GET /\u001b[31m HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(raw("G\u001b[31mT / HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(raw("GET /app/%0d%0a" + "Set-Cookie:a=b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsPattern("^HTTP/1.1 4\\d\\d ")
                .doesNotContain("Set-Cookie:a=b");
    }

    /** As bytes, for a proper client sends no such thing. */
    private String raw(String request) throws IOException {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    @Test
    void A11_G24_a_comment_is_text_in_the_case_the_message_and_the_mail() {
        Person marco = people.requester();
        Person sara = people.supportAgent();
        OpenCase opened = open(marco, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "label.png"));
        String comment = "<img src=x onerror=alert(1)> ${7*7} =cmd|'/c calc'!A1 first\r\nsecond" + HOSTILE;
        EngineFormBody rejection =
                new EngineFormBody().with("decision", "REJECT").with("reasonCode", "other");

        refused(opened.complete(sara, "reviewRequest", rejection.with("comment", "a\0b")), 400, "request.unreadable");
        assertThat(opened.complete(sara, "reviewRequest", rejection.with("comment", comment))
                        .status())
                .isEqualTo(204);

        String kept = jdbc.sql("select comment from resetdesk.reset_case where case_number = ?")
                .param(opened.number())
                .query(String.class)
                .single();
        assertThat(kept)
                .startsWith("<img src=x onerror=alert(1)> ${7*7} =cmd|'/c calc'!A1 first\nsecondx\n" + FORGED)
                .contains("\uFFFD[31m")
                .doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\u202e\u2066&&[^\\n]]");
        for (String path : List.of(opened.path(), "/api/messages")) {
            Answer seen = marco.get(path);
            assertThat(seen.header("Content-Type").orElse("")).startsWith("application/json");
            assertThat(seen.header("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(seen.text()).contains("onerror=alert(1)").doesNotContain("\u001b", "\u202e");
        }
    }

    @Test
    void A11_G24_so_is_the_comment_of_a_revocation() {
        Person elena = people.supervisor();
        OpenCase opened = open(people.requester(), request(codeDevice()));
        String path = opened.path() + "/revoke";

        assertThat(elena.post(path, Map.of("reasonCode", "other", "comment", HOSTILE + "\0"))
                        .status())
                .isEqualTo(204);

        assertThat(jdbc.sql("select comment from resetdesk.reset_case where case_number = ?")
                        .param(opened.number())
                        .query(String.class)
                        .single())
                .startsWith("x\n2026")
                .doesNotContain("\u001b", "\u202e", "\r", "\0");
    }

    @Test
    void A11_G24_what_applicants_and_senders_of_links_write_is_cleaned_or_refused() {
        Person anna = people.applicant();
        EngineFormBody asking = new EngineFormBody()
                .with("company", "Bianchi\r\nBcc: spy@people.example\u001b[31m\u202e <b>srl</b>")
                .with("vatNumber", "IT01234567890")
                .with("distributor", people.distributor().id());
        assertThat(anna.post("/engine-rest/process-definition/key/account-verification/submit-form", asking.json())
                        .status())
                .isEqualTo(200);
        assertThat(jdbc.sql("select company from resetdesk.verification where applicant = ?")
                        .param(anna.id())
                        .query(String.class)
                        .single())
                .startsWith("Bianchi Bcc: spy@people.example")
                .doesNotContainPattern("[\\p{Cc}\u202e]");

        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));
        for (String email : List.of(
                "a@people.example\r\nBcc: b@people.example",
                "a@people.example, b@people.example",
                "a\u001b@people.example",
                "\"a\\\u2028\"@people.example",
                "<a@people.example>",
                "a@people.example\u202e",
                "a\0@b.c")) {
            refused(marco.post(opened.path() + "/shares", Map.of("email", email)), 400, "share.email");
        }
    }

    @Test
    void G24_a_NUL_is_refused_wherever_it_is_sent_and_never_reaches_the_database() {
        Person marco = people.requester();
        Person admin = people.administrator();
        Person sara = people.supportAgent();
        String start = "/engine-rest/process-definition/key/device-password-reset/submit-form";
        EngineFormBody request = request(codeDevice());
        String user = "/engine-rest/user/create";

        refused(submit(marco, request.with("requestId", "a\0")), 400, "request.unreadable");
        refused(submit(marco, request(codeDevice()).with("featureCode", "\0a.b.c")), 400, "request.unreadable");
        refused(marco.post(start, "{\"variables\":{\"\\u0000\":{}}}"), 400, "request.unreadable");
        refused(sara.post("/engine-rest/task", "{\"nameLike\":\"\\u0000\"}"), 400, "request.unreadable");
        refused(sara.post("/engine-rest/task", "{\"nameLike\":\"\\\\\\u0000\"}"), 400, "request.unreadable");
        refused(sara.get("/engine-rest/task?nameLike=%00"), 400, "request.unreadable");
        refused(admin.post(user, Map.of("profile", Map.of("id", "a", "firstName", "\0"))), 400, "request.unreadable");
        refused(
                sara.send(sara.request("/engine-rest/task")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray("{\"nameLike\":\"a\"}".getBytes(UTF_16)))),
                400,
                "request.unreadable");
        assertThat(marco.put("/api/account", Map.of("language", "\0")).status()).isEqualTo(400);
        for (String path : List.of(
                "/api/cases?state=%00",
                "/api/cases?page=%00",
                "/api/messages?unread=%00",
                "/api/cases/RD-%00",
                "/api/cases/RD-2026-000001/evidence/%00",
                "/engine-rest/task/%00",
                "/app/%00",
                "/share/%00",
                "/login?language=%00")) {
            assertThat(marco.get(path).status()).as(path).isBetween(200, 499);
        }
        assertThat(new Multipart()
                        .field("purpose", "LABEL\0")
                        .file("picture", blankPhoto(), "a.png")
                        .postedBy(marco, "/api/evidence/check")
                        .status())
                .isEqualTo(400);
        assertThat(sara.post("/engine-rest/task", "{\"nameLike\":\"\\\\u0000\"}")
                        .status())
                .as("a backslash and five letters are no NUL")
                .isEqualTo(200);
    }

    private static String json(EngineFormBody form) throws IOException {
        return new ObjectMapper().writeValueAsString(form.json());
    }

    @Test
    void G24_an_id_that_the_client_chooses_is_text() throws IOException {
        Person marco = people.requester();

        refused(submit(marco, request(codeDevice()).with("requestId", HOSTILE)), 400, "submission.request-id");
        refused(
                marco.post(
                        "/engine-rest/process-definition/key/device-password-reset/submit-form",
                        json(request(codeDevice()).with("requestId", "HALF")).replace("HALF", "\\ud800")),
                400,
                "submission.request-id");
    }
}
