package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SubmissionTest extends Scenario {

    @Autowired
    JdbcClient jdbc;

    private void refused(EngineFormBody form, int status, String code) {
        Person marco = people.requester();

        Answer answer = submit(marco, form);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("type").asText()).isEqualTo("SubmissionRefused");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("message").asText()).startsWith(code + ": ");
        nothingIsStoredOf(marco);
    }

    private void nothingIsStoredOf(Person requester) {
        assertThat(requester.get("/api/cases").json().path("total").asInt()).isZero();
        assertThat(count("select count(*) from resetdesk.reset_case where requester = ?", requester.id()))
                .isZero();
        assertThat(count("select count(*) from act_hi_procinst where start_user_id_ = ?", requester.id()))
                .isZero();
    }

    private int count(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(Integer.class).single();
    }

    @Test
    void A01_who_is_not_verified_is_refused_and_told_how_to_become_so() {
        Person anna = people.applicant();

        Answer answer = submit(anna, request(codeDevice()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("account.not-verified");
        assertThat(answer.json().path("message").asText()).contains("distributore");
        nothingIsStoredOf(anna);
    }

    @Test
    void what_is_missing_or_doubled_is_named() {
        SimulatedDevice camera = codeDevice();
        refused(request(camera).without("labelPhoto"), 400, "submission.no-label-photo");
        refused(request(camera).withFile("labelPhoto", new byte[0], ""), 400, "submission.no-label-photo");
        refused(request(camera).without("featureCode"), 400, "submission.no-feature-code");
        refused(
                request(camera).withFile("featureCodeFile", camera.featureCodeFile(), "f.xml"),
                400,
                "submission.several-feature-codes");
        refused(request(camera).with("connection", "BY_PIGEON"), 400, "submission.unknown-connection");
    }

    @Test
    void N09_without_the_declaration_there_is_no_case_and_with_it_its_version_and_time_are_kept() {
        refused(request(codeDevice()).without("declarationAccepted"), 400, "submission.no-declaration");
        refused(request(codeDevice()).with("declarationAccepted", false), 400, "submission.no-declaration");

        OpenCase opened = open(people.requester(), request(codeDevice()));

        assertThat(jdbc.sql("""
                                select declaration_version || ' ' || (declaration_accepted_at = opened_at)
                                from resetdesk.reset_case where case_number = ?
                                """).param(opened.number()).query(String.class).single())
                .isEqualTo("2025-06 true");
    }

    @Test
    void A10_what_is_no_picture_stays_outside() {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        refused(
                request(codeDevice())
                        .withFile("labelPhoto", "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.jpg"),
                400,
                "submission.not-a-picture");
        refused(request(codeDevice()).withFile("labelPhoto", svg, "a.jpg"), 400, "submission.unsupported-picture");
        refused(
                request(codeDevice()).withFile("labelPhoto", new byte[10_485_761], "big.jpg"),
                413,
                "submission.too-large");
    }

    @Test
    void A09_G22_entities_in_the_feature_code_file_are_not_resolved() {
        String bomb = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                + "<FeatureCode version=\"1\"><Code>&a;</Code></FeatureCode>";
        refused(
                request(codeDevice())
                        .without("featureCode")
                        .withFile("featureCodeFile", bomb.getBytes(java.nio.charset.StandardCharsets.UTF_8), "f.xml"),
                400,
                "submission.feature-code-file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verdict",
                "approved",
                "assignee",
                "requester",
                "caseNumber",
                "issuer",
                "outcome",
                "deviceTookToken",
                "secondPersonNeeded",
                "decision"
            })
    void A02_variables_that_the_process_decides_on_cannot_be_preset(String name) {
        refused(request(codeDevice()).with(name, "APPROVE"), 400, "submission.unknown-variable");
    }

    @Test
    void A02_types_and_business_key_are_not_the_clients_choice() {
        refused(request(codeDevice()).with("labelPhoto", "text"), 400, "submission.wrong-type");
        refused(request(codeDevice()).with("declarationAccepted", "true"), 400, "submission.wrong-type");
        refused(request(codeDevice()).withMember("businessKey", "RD-2026-000001"), 400, "submission.business-key");
    }

    @Test
    void A02_every_other_way_to_start_is_closed() {
        Person marco = people.requester();
        Object body = request(codeDevice()).json();
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("device-password-reset")
                .latestVersion()
                .singleResult()
                .getId();
        String rest = "/engine-rest/process-definition/";
        String tasklist = "/camunda/api/engine/engine/default/process-definition/";
        for (String path : List.of(
                rest + "key/device-password-reset/start",
                rest + definition + "/start",
                rest + "key/device-password-reset/tenant-id/x/submit-form",
                "/engine-rest/engine/default/process-definition/key/device-password-reset/start",
                tasklist + definition + "/start",
                "/engine-rest/message")) {
            Answer answer = marco.post(path, body);
            assertThat(answer.status()).as(path).isBetween(400, 499);
        }
        nothingIsStoredOf(marco);
    }

    @Test
    void the_same_door_stands_before_tasklist() {
        Person marco = people.requester().browser();
        marco.get("/camunda/app/tasklist/default/");
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("device-password-reset")
                .latestVersion()
                .singleResult()
                .getId();
        String path = "/camunda/api/engine/engine/default/process-definition/" + definition + "/submit-form";
        String token = Objects.requireNonNull(marco.cookie("XSRF-TOKEN"));

        Answer refused = marco.send(json(marco, path, request(codeDevice()).with("verdict", "APPROVE"), token));
        assertThat(refused.code()).as(refused.toString()).isEqualTo("submission.unknown-variable");
        Answer accepted = marco.send(json(marco, path, request(codeDevice()), token));
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(accepted.json().path("businessKey").asText()).startsWith("RD-");
    }

    private static java.net.http.HttpRequest.Builder json(
            Person person, String path, EngineFormBody body, String token) {
        try {
            return person.request(path)
                    .setHeader("X-XSRF-TOKEN", token)
                    .header("Content-Type", "application/json")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                            new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(body.json())));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void G7_the_same_request_sent_eight_times_at_once_opens_one_case() throws Exception {
        Person marco = people.requester();
        EngineFormBody form =
                request(codeDevice()).with("requestId", UUID.randomUUID().toString());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<String> instances = new ArrayList<>();
        try {
            for (var answer : threads.invokeAll(Stream.generate(() -> (Callable<Answer>) () -> submit(marco, form))
                    .limit(8)
                    .toList())) {
                assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
                instances.add(answer.get().json().path("id").asText());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(instances).hasSize(8).containsOnly(instances.get(0));
        assertThat(marco.get("/api/cases").json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void A04_more_than_twenty_cases_within_an_hour_are_refused_with_the_time_to_wait_and_from_ten_on_a_person_looks() {
        Person marco = people.requester();
        Person supervisor = people.supervisor();
        OpenCase tenth = null;
        for (int i = 1; i <= 20; i++) {
            OpenCase opened = open(marco, request(codeDevice()));
            assertThat(opened.state()).as("case " + i).isEqualTo(i < 10 ? "TO_CONFIRM" : "IN_PROGRESS");
            tenth = i == 10 ? opened : tenth;
        }
        Answer refused = submit(marco, request(codeDevice()));
        submit(marco, request(codeDevice()));

        assertThat(supervisor.get("/api/messages?size=100").json().path("items"))
                .filteredOn(message -> message.path("text").asText().contains(marco.id()))
                .hasSize(1);
        assertThat(Objects.requireNonNull(tenth).findings()).contains("requester.many");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("submission.limit");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(3000, 3601);
    }

    @Test
    void A05_a_case_that_is_not_yours_is_answered_as_one_that_does_not_exist() {
        OpenCase opened = open(people.requester(), request(codeDevice()));
        Person giulia = people.requester();

        Answer foreign = giulia.get(opened.path());
        Answer unknown = giulia.get("/api/cases/RD-2026-999999999");
        Answer nonsense = giulia.get("/api/cases/RD-1");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text().replace(opened.number(), ""))
                .isEqualTo(unknown.text().replace("RD-2026-999999999", ""));
        assertThat(nonsense.status()).isEqualTo(404);
        assertThat(giulia.post(opened.path() + "/token/reveal").status()).isEqualTo(404);
    }

    @Test
    void A13_an_agent_asks_for_the_token_and_there_is_no_way() {
        OpenCase opened = open(people.requester(), request(codeDevice()));

        for (Person agent : List.of(people.supportAgent(), people.supervisor())) {
            assertThat(agent.post(opened.path() + "/token/reveal").code()).isEqualTo("token.forbidden");
            assertThat(agent.get(opened.path() + "/token/file").status()).isEqualTo(403);
        }
        assertThat(opened.timeline()).doesNotContain("REVEALED");
        assertThat(count(
                        "select count(*) from resetdesk.audit_entry where case_number = ? and action = 'token.forbidden'",
                        opened.number()))
                .isEqualTo(4);
    }
}
