package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.Person;
import org.resetdesk.bench.LocalMail;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenVerification;

/** The production jar on what an older one left behind: {@link OldCasesMakerIT} made it, once. */
class UpgradeIT {

    private static final Pattern LINK = Pattern.compile("/share/[A-Za-z0-9_-]{32}");
    private static final String VENDORS_CODE = "6fa46926";

    @ParameterizedTest
    @ValueSource(strings = "before-the-first-release")
    void G9_after_an_upgrade_every_case_is_where_it_was_and_can_be_finished(String version) throws Exception {
        OldCases old = new OldCases(Path.of("src/test/resources/upgrade", version));
        HttpServer vendor = vendor();
        Map<String, String> settings = new HashMap<>(OldCases.LASTING);
        settings.putAll(old.keys());
        settings.put(
                "resetdesk.http-issuer-url",
                "http://127.0.0.1:" + vendor.getAddress().getPort() + "/tokens");
        try (Surroundings surroundings = new Surroundings(settings);
                ForkedDesk desk = ForkedDesk.node("upgraded-" + version, surroundings, Map.of())) {
            surroundings.run(old.sql());
            long before = entries(surroundings);
            desk.start();

            Person sara = desk.known("sara");
            for (String waitsForNobody : List.of(OldCases.SUBMITTED, OldCases.VENDOR)) {
                old.live(desk, waitsForNobody).awaitState("TO_CONFIRM", LiveCase.SOON);
            }
            old.states().forEach((number, state) -> {
                if (!number.equals(old.number(OldCases.SUBMITTED)) && !number.equals(old.number(OldCases.VENDOR))) {
                    assertThat(stateOf(sara, number)).as(number).isEqualTo(state);
                }
            });
            people(desk, old, sara);
            verifications(desk, old);
            link(desk);
            for (String name : OldCases.OPEN) {
                LiveCase open = old.live(desk, name).awaitState("TO_CONFIRM", LiveCase.SOON);
                assertThat(open.requester().post(open.path() + "/token/reveal").text())
                        .as(name)
                        .contains(
                                name.equals(OldCases.FILE) ? open.number() : "\"CODE\"",
                                name.equals(OldCases.VENDOR) || name.equals(OldCases.ENTER) ? VENDORS_CODE : "");
                open.decide(open.requester(), new EngineFormBody().with("deviceAnswer", "ACCEPTED"));
                open.awaitOutcome("RESET_DONE", LiveCase.SOON);
            }

            nothingWaitsOrFailed(surroundings);
            AuditVerdict audit = AuditVerdict.of(surroundings.settings());
            assertThat(audit.status()).as(audit.text()).isZero();
            assertThat(audit.text()).doesNotContain("note");
            assertThat(entries(surroundings)).isGreaterThan(before);
        } finally {
            vendor.stop(0);
        }
    }

    private static void people(ForkedDesk desk, OldCases old, Person sara) throws IOException {
        old.live(desk, OldCases.REVIEW).decide(sara, new EngineFormBody().with("decision", "APPROVE"));
        old.live(desk, OldCases.SECOND).decide(desk.known("elena"), new EngineFormBody().with("decision", "APPROVE"));
        LiveCase asked = old.live(desk, OldCases.ASKED);
        asked.decide(
                asked.requester(),
                new EngineFormBody()
                        .with(
                                "featureCode",
                                old.device(OldCases.ASKED, desk.stranger()).exportFeatureCode()));
        old.live(desk, OldCases.ENTER)
                .decide(sara, new EngineFormBody().with("code", VENDORS_CODE).with("codeRepeated", VENDORS_CODE));
    }

    private static void verifications(ForkedDesk desk, OldCases old) {
        Person bruno = desk.known("bruno");
        complete(desk.known("dario"), OpenVerification.variables("decision", "APPROVE"));
        String code = OpenVerification.codeIn(desk.mail(), bruno, 1);
        complete(bruno, OpenVerification.variables("authenticationCode", code));
        complete(desk.known("anna"), OpenVerification.variables("authenticationCode", old.code()));
        for (Person verified : List.of(bruno, desk.known("anna"))) {
            await().atMost(LiveCase.SOON)
                    .until(() ->
                            verified.get("/api/account").json().path("verified").asBoolean());
        }
    }

    private static void complete(Person person, Object form) {
        String task = await("task of " + person.id())
                .atMost(LiveCase.SOON)
                .until(
                        () -> person.get("/engine-rest/task")
                                .json()
                                .path(0)
                                .path("id")
                                .asText(),
                        id -> !id.isEmpty());
        assertThat(person.post("/engine-rest/task/" + task + "/submit-form", form)
                        .status())
                .isEqualTo(204);
    }

    /** The letter waited, sealed, when the old desk was stopped. */
    private static void link(ForkedDesk desk) {
        MimeMessage letter = await().atMost(Duration.ofMinutes(2))
                .until(() -> to(desk.mail(), "helper@example.org"), Optional::isPresent)
                .orElseThrow();
        Matcher link = LINK.matcher(text(letter));
        assertThat(link.find()).isTrue();
        assertThat(desk.stranger().post(link.group()).status()).isEqualTo(200);
        assertThat(desk.stranger().post(link.group()).status()).isEqualTo(410);
    }

    private static Optional<MimeMessage> to(LocalMail mail, String address) {
        return mail.received().stream()
                .filter(each -> {
                    try {
                        return each.getAllRecipients()[0].toString().equals(address);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .findFirst();
    }

    private static String text(MimeMessage letter) {
        try {
            return String.valueOf(
                    ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent());
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void nothingWaitsOrFailed(Surroundings surroundings) {
        for (String leftOver : List.of(
                "act_ru_execution",
                "act_ru_incident",
                "resetdesk.reset_case where state <> 'CLOSED'",
                "resetdesk.token where sealed is not null")) {
            assertThat(count(surroundings, leftOver)).as(leftOver).isZero();
        }
        await().atMost(LiveCase.SOON)
                .until(() -> count(surroundings, "resetdesk.mail where sent_at is null and sealed is null") == 0);
        assertThat(count(surroundings, "resetdesk.message group by notice_key having count(*) > 1"))
                .isZero();
    }

    private static long entries(Surroundings surroundings) {
        return count(surroundings, "resetdesk.audit_entry");
    }

    private static long count(Surroundings surroundings, String rows) {
        return surroundings
                .sql()
                .sql("select count(*) from (select 1 from " + rows + ") as found")
                .query(Long.class)
                .single();
    }

    private static String stateOf(Person reader, String number) {
        var seen = reader.get("/api/cases/" + number).json();
        return seen.path("state").asText() + " " + seen.path("outcome").asText();
    }

    private static HttpServer vendor() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tokens", exchange -> {
            byte[] body = ("{\"kind\":\"CODE\",\"token\":\"" + VENDORS_CODE + "\"}").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
