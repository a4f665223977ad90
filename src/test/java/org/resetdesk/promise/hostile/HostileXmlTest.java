package org.resetdesk.promise.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resetdesk.Answer;
import org.resetdesk.Multipart;
import org.resetdesk.Person;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.test.context.TestPropertySource;

/** Everything that parses XML, or might, and a socket that hears whether anybody is called. */
@TestPropertySource(properties = "resetdesk.default-issuer=manual")
class HostileXmlTest extends Scenario {

    private static final String SECRET = "canary-of-a-file-5d1e";
    private static final Duration QUICK = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final Listener listener = new Listener();
    private List<HostileXml> files = List.of();

    @BeforeEach
    void baits() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        files = HostileXml.all(listener.url(), secret);
    }

    @AfterEach
    void nobodyWasCalled() {
        assertThat(listener.callsUntilNow()).isZero();
        listener.close();
    }

    private static Answer quickly(HostileXml sent, Supplier<Answer> call) {
        long start = System.nanoTime();
        Answer answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(sent.name()).isLessThan(QUICK);
        assertThat(answer.text()).as(sent.name()).doesNotContain(SECRET);
        return answer;
    }

    private static void refused(HostileXml sent, Answer answer, int status, String code) {
        assertThat(answer.status()).as(sent + ": " + answer).isEqualTo(status);
        assertThat(answer.code()).as(sent.name()).isEqualTo(code);
    }

    @Test
    void A09_G22_no_feature_code_file_calls_anybody_reads_a_file_or_grows() {
        Person marco = people.requester();
        for (HostileXml sent : files) {
            EngineFormBody form = new EngineFormBody()
                    .with("connection", "SAME_NETWORK")
                    .withFile("labelPhoto", HostilePicture.png(), "label.png")
                    .withFile("featureCodeFile", sent.file(), "f.xml")
                    .with("declarationAccepted", true);
            refused(sent, quickly(sent, () -> submit(marco, form)), 400, "submission.feature-code-file");
        }
        assertThat(marco.get("/api/cases").json().path("total").asInt()).isZero();
    }

    @Test
    void A09_G22_nor_does_one_that_is_sent_later() {
        Person marco = people.requester();
        OpenCase waiting = open(marco, request(codeDevice()).with("featureCode", "https://vendor.example/"));
        String path = "/engine-rest/task/" + waiting.taskId("provideEvidence") + "/submit-form";
        for (HostileXml sent : files) {
            EngineFormBody form = new EngineFormBody().withFile("featureCodeFile", sent.file(), "f.xml");
            refused(sent, quickly(sent, () -> marco.post(path, form.json())), 400, "submission.feature-code-file");
        }
        assertThat(waiting.taskId("provideEvidence")).isNotBlank();
    }

    @Test
    void A09_G22_a_vendors_token_file_is_kept_as_it_came_or_refused_and_nothing_in_it_is_resolved() {
        Person sara = people.supportAgent();
        Person marco = people.requester();
        OpenCase approved = open(marco, request(xmlDevice()));
        int kept = 0;
        for (HostileXml sent : files) {
            OpenCase waiting = approved;
            EngineFormBody form = new EngineFormBody().withFile("tokenFile", sent.file(), "token.xml");
            Answer answer = quickly(sent, () -> waiting.complete(sara, "enterToken", form));
            if (sent.harmlessText()) {
                assertThat(answer.status()).as(sent + ": " + answer).isEqualTo(204);
                assertThat(approved.revealToken()).isEqualTo(new String(sent.file(), UTF_8));
                Answer attachment = marco.get(approved.path() + "/token/file");
                assertThat(attachment.header("Content-Disposition").orElse("")).startsWith("attachment;");
                assertThat(attachment.header("X-Content-Type-Options")).hasValue("nosniff");
                approved = open(marco, request(xmlDevice()));
                kept++;
            } else {
                refused(sent, answer, 400, "token.not-a-token");
                assertThat(approved.state()).isEqualTo("IN_PROGRESS");
            }
        }
        assertThat(kept).isPositive();
    }

    @Test
    void A10_G22_XML_sent_as_a_picture_is_not_parsed_at_all() {
        Person marco = people.requester();
        for (HostileXml sent : files) {
            Answer answer = quickly(
                    sent,
                    () -> new Multipart()
                            .field("purpose", "LABEL")
                            .file("picture", sent.file(), "a.svg")
                            .postedBy(marco, "/api/evidence/check"));
            refused(sent, answer, 400, "submission.not-a-picture");
        }
    }

    @Test
    void G22_our_API_and_the_engines_take_no_XML() {
        Person marco = people.requester();
        HostileXml sent = files.get(4);
        for (String path : List.of(
                "/api/session",
                "/api/evidence/check",
                "/api/cases/RD-2026-000001/shares",
                "/engine-rest/process-definition/key/device-password-reset/submit-form",
                "/engine-rest/task",
                "/engine-rest/message")) {
            for (String type : List.of("application/xml", "text/xml", "application/soap+xml", "image/svg+xml")) {
                Answer answer = quickly(
                        sent,
                        () -> marco.send(marco.request(path)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofByteArray(sent.file()))));
                assertThat(answer.status())
                        .as(path + " " + type + ": " + answer)
                        .isBetween(400, 499);
            }
        }
    }

    @Test
    void G21_G22_nobody_deploys_a_model_so_nobodys_model_is_parsed() {
        HostileXml sent = files.get(4);
        for (Person person : List.of(people.requester(), people.supervisor(), people.administrator())) {
            for (String root : List.of("/engine-rest", "/engine-rest/engine/default")) {
                Answer answer = quickly(
                        sent,
                        () -> new Multipart()
                                .field("deployment-name", "x")
                                .file("model.bpmn", sent.file(), "model.bpmn")
                                .postedBy(person, root + "/deployment/create"));
                assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
            }
        }
        assertThat(engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentName("x")
                        .count())
                .isZero();
    }
}
