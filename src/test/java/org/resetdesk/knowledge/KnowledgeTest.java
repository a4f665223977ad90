package org.resetdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.audit.AuditOf;
import org.resetdesk.retention.EndOfRetention;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** A supervisor changes what the desk knows, without a developer. */
class KnowledgeTest extends Scenario {

    private static final String ASSESSMENT = "request-assessment";

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext desk;

    @Autowired
    KeptTables kept;

    private AsShipped tables;

    @BeforeEach
    void tablesAsShipped() {
        tables = new AsShipped(repository, jdbc);
    }

    @AfterEach
    void tablesAreTakenBack() {
        tables.close();
    }

    @Test
    void O06_three_verdicts_would_change_is_said_before_and_comes_true_afterwards_with_who_and_why_on_record() {
        Person giulia = people.supervisor();
        Person marco = people.requester();
        List<OpenCase> doubtful = List.of(unreadableLabel(marco), unreadableLabel(marco), unreadableLabel(marco));
        OpenCase straight = open(marco, request(codeDevice()));
        open(marco, request(codeDevice()));
        EditedTable edited = new EditedTable(giulia, ASSESSMENT);
        int before = edited.version();
        edited.result("labelUnknown", "verdict", "\"ASK_EVIDENCE\"");

        JsonNode trial = edited.tryOut().json();

        assertThat(trial.path("cases").asInt()).isEqualTo(5);
        assertThat(trial.path("changed").asInt()).isEqualTo(3);
        assertThat(trial.path("changes").findValuesAsText("caseNumber"))
                .containsExactlyInAnyOrderElementsOf(
                        doubtful.stream().map(OpenCase::number).toList());
        assertThat(trial.path("changes").path(0).path("from").path("value").asText())
                .isEqualTo("REVIEW");
        assertThat(trial.path("changes").path(0).path("to").path("value").asText())
                .isEqualTo("ASK_EVIDENCE");
        assertThat(new EditedTable(giulia, ASSESSMENT).version())
                .as("a dry run changes nothing")
                .isEqualTo(before);
        assertThat(unreadableLabel(marco).state()).isEqualTo("IN_PROGRESS");

        Answer put = edited.putInForce(trial.path("mark").asText());

        assertThat(put.status()).as(put.text()).isEqualTo(201);
        assertThat(unreadableLabel(marco).state()).isEqualTo("NEEDS_ACTION");
        assertThat(straight.state()).isEqualTo("TO_CONFIRM");
        assertThat(doubtful.get(0).state()).as("running cases keep going").isEqualTo("IN_PROGRESS");
        doubtful.get(0)
                .complete(people.supportAgent(), "reviewRequest", new EngineFormBody().with("decision", "APPROVE"));
        assertThat(doubtful.get(0).state()).isEqualTo("TO_CONFIRM");

        JsonNode version =
                new EditedTable(giulia, ASSESSMENT).json().path("versions").path(0);
        assertThat(version.path("version").asInt()).isEqualTo(before + 1);
        assertThat(version.path("by").asText()).isEqualTo(giulia.id());
        assertThat(version.path("reason").asText()).contains("tornano al richiedente");
        assertThat(version.path("changed").asInt()).isEqualTo(3);
        Map<String, Object> entry = jdbc.queryForMap(
                "select action, detail::text as detail from resetdesk.audit_entry where actor = ? and action like 'table.%'",
                giulia.id());
        assertThat(entry.get("action")).isEqualTo("table.changed");
        assertThat((String) entry.get("detail"))
                .contains(ASSESSMENT, "\"too-lenient\"", "contentSha256")
                .doesNotContain("tornano");
        assertThat(AuditOf.desk(desk.getEnvironment())).startsWith("good:");
    }

    @Test
    void what_was_not_tried_like_this_or_was_tried_on_what_is_not_in_force_any_more_is_refused() {
        Person giulia = people.supervisor();
        EditedTable hers = new EditedTable(giulia, "target-time");
        hers.result("refusedByDevice", "workingTime", "\"PT2H\"");
        EditedTable other = new EditedTable(people.supervisor(), "target-time");
        other.result("refusedByDevice", "workingTime", "\"PT30M\"");
        assertThat(hers.putInForce(null).code()).isEqualTo("table.not-tried");
        String mark = hers.tryOut().json().path("mark").asText();
        assertThat(other.putInForce(mark).code()).isEqualTo("table.not-tried");

        int version = other.inForce();

        Answer late = hers.putInForce(mark);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("table.changed-meanwhile");
        assertThat(late.json().path("version").asInt()).isEqualTo(version);
        assertThat(hers.tryOut().code()).isEqualTo("table.changed-meanwhile");
        assertThat(new EditedTable(giulia, "target-time").version()).isEqualTo(version);
    }

    @Test
    void an_earlier_version_is_put_back_the_same_way() {
        Person giulia = people.supervisor();
        EditedTable edited = new EditedTable(giulia, "four-eyes");
        int shipped = edited.version();
        edited.test("refusedOften", "refusals", ">= 5").inForce();
        EditedTable changed = new EditedTable(giulia, "four-eyes");
        assertThat(changed.putBack(shipped, null).code()).isEqualTo("table.not-tried");

        String mark = changed.tryOut("version", shipped).json().path("mark").asText();
        Answer back = changed.putBack(shipped, mark);

        assertThat(back.status()).as(back.text()).isEqualTo(201);
        EditedTable now = new EditedTable(giulia, "four-eyes");
        assertThat(now.version()).isEqualTo(shipped + 2);
        assertThat(now.rule("refusedOften").path("inputs").toString()).contains(">= 3");
        assertThat(giulia.get("/api/knowledge/four-eyes?version=" + (shipped + 1))
                        .text())
                .contains(">= 5");
        assertThat(now.tryOut("version", shipped).code()).isEqualTo("table.unchanged");
        assertThat(now.tryOut("version", 999).code()).isEqualTo("table.no-version");
    }

    @Test
    void a_brand_is_served_from_the_moment_that_a_supervisor_adds_a_rule_for_it() {
        Person giulia = people.supervisor();
        Person marco = people.requester();
        OpenCase turnedAway = open(marco, foreign("KNOW7:0001"));
        assertThat(turnedAway.state()).isEqualTo("NEEDS_ACTION");
        EditedTable edited = new EditedTable(giulia, "issuer-choice");
        edited.rules()
                .insertObject(1)
                .put("description", "Marca Know7: codici presi a mano")
                .<ObjectNode>setAll(Map.of(
                        "inputs", texts("\"FOREIGN\"", "", "starts with(cellInput, \"KNOW7:\")", ""),
                        "outputs", texts("\"manual\"")));

        JsonNode trial = edited.tryOut().json();
        assertThat(trial.path("changed").asInt()).as(trial.toString()).isEqualTo(1);
        assertThat(trial.path("changes").path(0).path("to").path("value").asText())
                .isEqualTo("manual");
        assertThat(edited.putInForce(trial.path("mark").asText()).status()).isEqualTo(201);

        assertThat(open(marco, foreign("KNOW7:0002")).state()).isEqualTo("IN_PROGRESS");
        assertThat(open(marco, foreign("OTHER:\\\\u0000\\u0000\"\\ud800")).state())
                .as("whatever stands in a code, the case goes on")
                .isEqualTo("NEEDS_ACTION");
    }

    @Test
    void G09_a_supervisors_table_survives_a_restart_and_an_upgrade_which_is_told() throws IOException {
        Person giulia = people.supervisor();
        EditedTable edited = new EditedTable(giulia, "target-time");
        int shipped = edited.version();
        int hers = edited.result("refusedByDevice", "workingTime", "\"PT45M\"").inForce();

        ReflectionTestUtils.invokeMethod(
                (SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration(),
                "autoDeployResources",
                engine);
        kept.afterSingletonsInstantiated();
        assertThat(new EditedTable(giulia, "target-time").version())
                .as("a restart deploys nothing")
                .isEqualTo(hers);

        upgrade("target-time", "PT1H", "PT3H");
        kept.afterSingletonsInstantiated();
        kept.afterSingletonsInstantiated();

        EditedTable now = new EditedTable(giulia, "target-time");
        assertThat(now.version()).isEqualTo(hers + 2);
        assertThat(now.rule("refusedByDevice").toString()).contains("PT45M");
        assertThat(now.json().path("news").asBoolean()).isTrue();
        assertThat(now.json().path("shippedVersion").asInt()).isEqualTo(hers + 1);
        assertThat(now.json().path("versions").path(0).path("reasonCode").asText())
                .isEqualTo("kept-after-upgrade");

        String mark = now.tryOut("version", hers + 1).json().path("mark").asText();
        assertThat(now.putBack(hers + 1, mark).status()).isEqualTo(201);
        assertThat(new EditedTable(giulia, "target-time").json().path("news").asBoolean())
                .isFalse();
        upgrade("target-time", "PT1H", "PT4H");
        kept.afterSingletonsInstantiated();
        assertThat(new EditedTable(giulia, "target-time")
                        .rule("refusedByDevice")
                        .toString())
                .as("whoever follows the program goes on following it")
                .contains("PT4H");
        assertThat(shipped).isLessThan(hers);
    }

    private void upgrade(String table, String before, String after) throws IOException {
        String changed =
                Files.readString(Path.of("processes/" + table + ".dmn")).replace(before, after);
        repository
                .createDeployment()
                .name("SpringAutoDeployment")
                .addString(table + ".dmn", changed)
                .deploy();
    }

    @Test
    void P01_what_a_table_was_asked_is_forgotten_with_the_case() {
        OpenCase ended = open(people.requester(), request(codeDevice()));
        ended.withdraw();
        String asked = "select count(*) from resetdesk.judged_facts where case_number = ?";
        assertThat(jdbc.queryForObject(asked, Integer.class, ended.number())).isPositive();
        jdbc.update(
                "update resetdesk.reset_case set closed_at = closed_at - interval '1 year', opened_at = opened_at - interval '1 year'"
                        + " where case_number = ?",
                ended.number());

        EndOfRetention.erase(desk);

        assertThat(jdbc.queryForObject(asked, Integer.class, ended.number())).isZero();
    }

    @Test
    void A03_only_supervisors_see_and_change_tables() {
        Person giulia = people.supervisor();
        EditedTable edited = new EditedTable(giulia, "four-eyes").without("otherLabel");
        for (Person other : List.of(people.supportAgent(), people.requester(), people.administrator())) {
            assertThat(other.get("/api/knowledge").status()).isEqualTo(403);
            assertThat(other.get("/api/knowledge/four-eyes").status()).isEqualTo(403);
            assertThat(other.get("/api/knowledge/four-eyes/versions/1/file").status())
                    .isEqualTo(403);
            String proposal = edited.proposal().toString();
            assertThat(other.post("/api/knowledge/four-eyes/trial", proposal).status())
                    .isEqualTo(403);
            assertThat(other.post("/api/knowledge/four-eyes/versions", proposal).status())
                    .isEqualTo(403);
        }
        assertThat(new EditedTable(giulia, "four-eyes").version()).isEqualTo(edited.version());
        assertThat(giulia.get("/api/knowledge").json().path("items").findValuesAsText("key"))
                .containsExactly(ASSESSMENT, "four-eyes", "issuer-choice", "target-time");
        assertThat(giulia.get("/api/knowledge/undelivered").code()).isEqualTo("table.unknown");
    }

    private OpenCase unreadableLabel(Person requester) {
        return open(requester, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "label.png"));
    }

    private EngineFormBody foreign(String code) {
        return new EngineFormBody()
                .with("connection", "OTHER_NETWORK")
                .withFile("labelPhoto", labelPhoto(codeDevice()), "etichetta.jpg")
                .withFile("featureCodePhoto", qrPicture(code), "qr.png")
                .with("declarationAccepted", true);
    }

    private static JsonNode texts(String... cells) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        List.of(cells).forEach(array::add);
        return array;
    }
}
