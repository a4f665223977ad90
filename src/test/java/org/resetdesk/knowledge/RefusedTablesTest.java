package org.resetdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.scenario.Scenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What cannot be put in force is refused before anything is stored, with the place where it stands. */
class RefusedTablesTest extends Scenario {

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate jdbc;

    private AsShipped tables;

    /** One for all: making people takes time. */
    private static @Nullable Person supervisor;

    private Person giulia;

    @BeforeEach
    void tablesAsShipped() {
        tables = new AsShipped(repository, jdbc);
        giulia = supervisor == null ? people.supervisor() : supervisor;
        supervisor = giulia;
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(jdbc.queryForObject("select count(*) from resetdesk.table_trial", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from resetdesk.table_version", Integer.class))
                .isZero();
        tables.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            request-assessment | stale           | test   | featureCode | "STALE            | table.cell
            request-assessment | stale           | test   | featureCode | VALID             | table.quotes
            request-assessment | stale           | test   | featureCode | "VALD"            | table.value
            request-assessment | stale           | test   | refusals    | "3"               | table.value
            request-assessment | stale           | test   | refusals    | >= three          | table.quotes
            request-assessment | stale           | test   | deviceFlagged | 1               | table.value
            request-assessment | stale           | test   | refusals    | ${1+1}            | table.cell
            request-assessment | stale           | test   | refusals    | count(for i in 1..1000000000 return i) > 1 | table.cell
            request-assessment | stale           | test   | refusals    | (function(x) external {java: {class: "java.lang.Runtime", method signature: "getRuntime()"}})(1) | table.cell
            request-assessment | stale           | result | verdict     | "MAYBE"           | table.result
            request-assessment | stale           | result | verdict     | ``                | table.result
            request-assessment | stale           | result | verdict     | featureCode       | table.result
            request-assessment | stale           | result | finding     | "what.ever"       | table.result
            request-assessment | stale           | result | severity    | "HEAVY"           | table.result
            request-assessment | forged          | result | verdict     | "APPROVE"         | table.approves-unproven
            request-assessment | allAgree        | test   | featureCode | ``                | table.approves-unproven
            four-eyes          | otherLabel      | result | secondPersonNeeded | perhaps    | table.result
            four-eyes          | onePersonIsEnough | test | flagged     | false             | table.no-last-rule
            issuer-choice      | default         | result | issuer      | "nobody"          | table.result
            issuer-choice      | default         | result | issuer      | "http:never-set-up" | table.result
            issuer-choice      | default         | result | issuer      | model             | table.result
            target-time        | refusedByDevice | result | workingTime | "PT0S"            | table.result
            target-time        | refusedByDevice | result | workingTime | "-PT1H"           | table.result
            target-time        | refusedByDevice | result | workingTime | "1 hour"          | table.result
            target-time        | refusedByDevice | result | workingTime | PT1H              | table.result
            target-time        | refusedByDevice | test   | connection  | "MY_NETWORK"      | table.value
            """)
    void a_cell_that_means_nothing_is_refused(
            String table, String rule, String kind, String column, String text, String code) {
        EditedTable edited = new EditedTable(giulia, table);
        int version = edited.version();
        if (kind.equals("test")) {
            edited.test(rule, column, text);
        } else {
            edited.result(rule, column, text);
        }

        Answer answer = edited.tryOut();

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        if (!code.equals("table.no-last-rule")) {
            assertThat(answer.json().path("rule").asInt()).isPositive();
        }
        assertThat(edited.putInForce("0".repeat(64)).code()).isEqualTo(code);
        assertThat(new EditedTable(giulia, table).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <inputEntry id="refusedOften_refusals"> | <inputEntry id="refusedOften_refusals" expressionLanguage="groovy"> | table.script
            <inputEntry id="refusedOften_refusals"> | <inputEntry id="refusedOften_refusals" expressionLanguage="javascript"> | table.script
            <inputExpression id="forgedExpression"  | <inputExpression id="forgedExpression" expressionLanguage="juel"  | table.script
            <outputEntry id="flagged_secondPersonNeeded"> | <outputEntry id="flagged_secondPersonNeeded" expressionLanguage="python"> | table.script
            id="fourEyes" name                      | id="fourEyes" expressionLanguage="ruby" name | table.script
            <decision id="four-eyes"                | <decision id="four-ears"                | table.not-this
            hitPolicy="FIRST"                       | hitPolicy="ANY"                         | table.not-this
            <text>refusals</text>                   | <text>refusals + 1</text>               | table.not-this
            name="secondPersonNeeded"               | name="somethingElse"                    | table.not-this
            typeRef="integer"                       | typeRef="string"                        | table.not-this
            <definitions                            | <definition                             | table.not-xml
            </decision>                             | </decision><decision id="other" name="o"><literalExpression id="l"><text>1</text></literalExpression></decision> | table.not-this
            <outputEntry id="otherLabel_secondPersonNeeded"> | <outputEntry id="otherLabel_again"><text>true</text></outputEntry><outputEntry id="otherLabel_secondPersonNeeded"> | table.shape
            """)
    void a_file_that_is_another_table_or_speaks_another_language_is_refused(String before, String after, String code)
            throws IOException {
        String xml = Files.readString(Path.of("processes/four-eyes.dmn"));
        assertThat(xml).contains(before);

        Answer answer = new EditedTable(giulia, "four-eyes").tryOut("xml", xml.replace(before, after));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void G22_a_file_with_a_document_type_calls_nobody() throws IOException {
        String xml = Files.readString(Path.of("processes/four-eyes.dmn"));
        AtomicBoolean called = new AtomicBoolean();
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread waiting = new Thread(() -> {
                try {
                    listener.accept().close();
                    called.set(true);
                } catch (IOException closed) {
                    // nobody came
                }
            });
            waiting.start();
            String address = "http://localhost:" + listener.getLocalPort() + "/x";
            for (String type : new String[] {
                "<!DOCTYPE definitions SYSTEM \"" + address + "\">",
                "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"" + address + "\">]>",
                "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE definitions [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;\">]>"
            }) {
                Answer answer = new EditedTable(giulia, "four-eyes")
                        .tryOut("xml", xml.replace("?>", "?>" + type).replace("&gt;= 3", "&x;"));
                assertThat(answer.code()).as(type).isEqualTo("table.not-xml");
            }
            Answer imports = new EditedTable(giulia, "four-eyes")
                    .tryOut(
                            "xml",
                            xml.replace(
                                    "<decision id=\"four-eyes\"",
                                    "<import importType=\"http://www.omg.org/spec/DMN/20151101/dmn.xsd\" locationURI=\""
                                            + address
                                            + "\" namespace=\"urn:x\" name=\"x\"/><decision id=\"four-eyes\""));
            assertThat(imports.status()).isEqualTo(400);
        }
        assertThat(called).isFalse();
    }

    @Test
    void a_file_from_a_modeler_brings_its_rules_and_nothing_else() throws IOException {
        EditedTable table = new EditedTable(giulia, "four-eyes");
        String xml = giulia.get("/api/knowledge/four-eyes/versions/" + table.version() + "/file")
                .text();
        assertThat(xml).isEqualTo(Files.readString(Path.of("processes/four-eyes.dmn")));

        Answer tried = table.tryOut(
                "xml",
                xml.replace("&gt;= 3", "&gt;= 4")
                        .replace("label=\"Second person needed\"", "label=\"Somebody else's words\""));

        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().path("rules").toString()).contains(">= 4");
        assertThat(table.tryOut("xml", "x".repeat(600_000)).status()).isEqualTo(413);
        assertThat(table.tryOut("xml", xml).code()).isEqualTo("table.unchanged");
        assertThat(table.tryOut("rules", List.of()).code()).isEqualTo("table.rules");
        assertThat(giulia.post("/api/knowledge/four-eyes/trial", "{}").code()).isEqualTo("table.proposal");
        jdbc.update("delete from resetdesk.table_trial");
    }

    @Test
    void a_change_without_a_reason_is_refused() {
        EditedTable table = new EditedTable(giulia, "four-eyes").test("refusedOften", "refusals", ">= 4");
        String mark = table.tryOut().json().path("mark").asText();
        for (String[] reason : new String[][] {
            {"\"none\"", "\"Una buona ragione\"", "table.reason-code"},
            {"null", "\"Una buona ragione\"", "table.reason-code"},
            {"\"other\"", "\"   x  \"", "table.reason"},
            {"\"other\"", "null", "table.reason"},
            {"\"other\"", "\"" + "x".repeat(501) + "\"", "table.reason"}
        }) {
            String body = "{\"base\":%d,\"rules\":%s,\"mark\":\"%s\",\"reasonCode\":%s,\"reason\":%s}"
                    .formatted(table.version(), table.rules(), mark, reason[0], reason[1]);
            assertThat(giulia.post("/api/knowledge/four-eyes/versions", body).code())
                    .isEqualTo(reason[2]);
        }
        jdbc.update("delete from resetdesk.table_trial");
    }
}
