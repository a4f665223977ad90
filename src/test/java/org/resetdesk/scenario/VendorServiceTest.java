package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resetdesk.DeskTestConfiguration.ACME;
import static org.resetdesk.DeskTestConfiguration.BUSY;
import static org.resetdesk.DeskTestConfiguration.FAILING;
import static org.resetdesk.DeskTestConfiguration.ODD;
import static org.resetdesk.DeskTestConfiguration.VENDOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.vendor.Mood;
import org.resetdesk.bench.vendor.StandInVendor;
import org.springframework.beans.factory.annotation.Autowired;

/** Vendors' services behind REST, each for its models in the table, beside the desk's own issuer and an agent. */
class VendorServiceTest extends Scenario {

    @Autowired
    ManagementService jobs;

    @Autowired
    RepositoryService repository;

    private IssuerTable table;

    @BeforeEach
    void modelsAndTheirIssuers() {
        table = new IssuerTable(repository)
                .forModel("CAM-VENDOR", "http:vendor")
                .forModel("CAM-ACME", "http:acme")
                .forModel("CAM-BUSY", "http:busy")
                .forModel("CAM-FAILING", "http:failing")
                .forModel("CAM-ODD", "http:odd")
                .forModel("CAM-HAND", "manual")
                .forModel("CAM-LOST", "http:nobody")
                .deployed();
        VENDOR.asked().clear();
        ACME.asked().clear();
    }

    @AfterEach
    void asShipped() {
        table.close();
    }

    @Test
    void N13_a_vendors_service_answers_with_a_code() {
        OpenCase opened = openFor("CAM-VENDOR", DeviceKind.CODE);

        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.revealToken()).isEqualTo(tokenOf(opened, VENDOR));
        assertThat(opened.passed()).contains("obtainToken").doesNotContain("issueToken", "enterToken");
        assertThat(ACME.asked()).isEmpty();
    }

    @Test
    void N13_a_vendors_service_answers_with_a_file() {
        OpenCase opened = openFor("CAM-VENDOR", DeviceKind.XML);

        assertThat(opened.revealToken()).isEqualTo(tokenOf(opened, VENDOR)).contains("<serial>RDX");
    }

    @Test
    void N12_N13_one_desk_has_several_issuers_at_once() {
        OpenCase own = openFor("CAM-ANY", DeviceKind.CODE);
        OpenCase vendor = openFor("CAM-VENDOR", DeviceKind.CODE);
        OpenCase acme = openFor("CAM-ACME", DeviceKind.CODE);
        OpenCase byHand = openFor("CAM-HAND", DeviceKind.CODE);

        assertThat(own.passed()).contains("issueToken").doesNotContain("obtainToken", "enterToken");
        assertThat(vendor.revealToken()).isEqualTo(tokenOf(vendor, VENDOR));
        assertThat(acme.revealToken()).isEqualTo(tokenOf(acme, ACME));
        assertThat(byHand.state()).isEqualTo("IN_PROGRESS");
        assertThat(byHand.taskId("enterToken")).isNotEmpty();
        assertThat(VENDOR.asked()).hasSize(1);
        assertThat(ACME.asked()).hasSize(1);
    }

    @Test
    void O04_a_service_that_the_table_names_and_nobody_set_up_is_an_incident_in_words() {
        OpenCase lost = openBroken("CAM-LOST");

        assertThat(untilGivenUp(lost).getIncidentMessage())
                .startsWith("issuer.not-set-up (http:nobody): ")
                .contains("issuer-choice");
        lost.withdraw();
        assertThat(incidents(lost)).isEmpty();
    }

    @Test
    void O04_while_the_service_is_down_it_is_asked_again_with_pauses_under_the_same_key_and_one_token_comes_of_it() {
        BUSY.is(Mood.BUSY);
        OpenCase waiting = openBroken("CAM-BUSY");
        Job job = failedJob(waiting);
        assertThat(job.getRetries()).isEqualTo(4);
        assertThat(job.getDuedate()).isAfter(clock.date());
        assertThat(job.getExceptionMessage()).contains("503").doesNotContain(StandInVendor.INDISCREET);
        assertThat(waiting.state()).isEqualTo("IN_PROGRESS");
        assertThat(incidents(waiting)).isEmpty();

        BUSY.is(Mood.WELL);
        jobs.executeJob(job.getId());

        assertThat(waiting.revealToken()).isEqualTo(tokenOf(waiting, BUSY));
        assertThat(BUSY.asked())
                .hasSize(2)
                .extracting(StandInVendor.Asked::key)
                .containsOnly(BUSY.asked().get(0).key());
    }

    @Test
    void O04_in_the_end_it_is_one_incident_in_words_supervisors_hear_of_it_once_and_a_retry_heals_it() {
        Person giulia = people.supervisor();
        Person sara = people.supportAgent();
        FAILING.is(Mood.FAILS);
        OpenCase first = openBroken("CAM-FAILING");
        OpenCase second = openBroken("CAM-FAILING");
        Incident incident = untilGivenUp(first);
        untilGivenUp(second);

        assertThat(incidents(first)).hasSize(1);
        assertThat(incident.getIncidentMessage())
                .startsWith(
                        "issuer.failing (http:failing): Il servizio del produttore http:failing risponde con un errore.")
                .contains("The vendor's service http:failing answers with an error.", "Retry")
                .doesNotContain(StandInVendor.INDISCREET);
        List<String> told = messages(giulia);
        assertThat(told)
                .singleElement()
                .asString()
                .contains("Retry", first.number())
                .doesNotContain(second.number());

        FAILING.is(Mood.WELL);
        clock.advance(Duration.ofMinutes(1));
        for (OpenCase stuck : List.of(first, second)) {
            assertThat(sara.put("/engine-rest/job/" + failedJob(stuck).getId() + "/retries", "{\"retries\":1}")
                            .status())
                    .isEqualTo(204);
            stuck.letTheDeskWork();
            assertThat(stuck.revealToken()).isEqualTo(tokenOf(stuck, FAILING));
            assertThat(incidents(stuck)).isEmpty();
        }
        assertThat(messages(giulia)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"WRONG_KIND, issuer.wrong-kind", "WRONG_SERIAL, issuer.wrong-device", "GARBAGE, issuer.unusable"})
    void O04_G15_what_cannot_be_a_token_for_this_device_is_not_kept(Mood mood, String cause) {
        ODD.is(mood);
        OpenCase waiting = openBroken("CAM-ODD");

        assertThat(failedJob(waiting).getExceptionMessage()).startsWith(cause + " (http:odd): ");
        assertThat(waiting.seenBy(people.supportAgent()).path("token").isObject())
                .isFalse();
        waiting.withdraw();
    }

    private OpenCase openFor(String model, DeviceKind kind) {
        return open(people.requester(), request(Requests.device(model, kind, clock, people.stranger())));
    }

    private OpenCase openBroken(String model) {
        return openBroken(
                people.requester(), request(Requests.device(model, DeviceKind.CODE, clock, people.stranger())));
    }

    private Incident untilGivenUp(OpenCase stuck) {
        tryInVain(stuck);
        return incidents(stuck).get(0);
    }

    private List<Incident> incidents(OpenCase stuck) {
        return instances
                .createIncidentQuery()
                .processInstanceId(stuck.instanceId())
                .list();
    }

    private static String tokenOf(OpenCase opened, StandInVendor vendor) {
        List<String> tokens = vendor.tokens().entrySet().stream()
                .filter(token -> token.getKey().startsWith(opened.number() + ":"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(tokens).hasSize(1);
        return tokens.get(0);
    }

    private static List<String> messages(Person reader) {
        JsonNode items = reader.get("/api/messages").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("text").asText())
                .toList();
    }
}
