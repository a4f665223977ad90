package org.resetdesk.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Multipart;
import org.resetdesk.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Brands that know nothing of this desk: whoever has a table rule for them can serve them today, by hand. */
class ForeignBrandTest extends Scenario {

    @Autowired
    RepositoryService repository;

    private IssuerTable table;

    @BeforeEach
    void aDistributorServesTwoBrands() {
        table = new IssuerTable(repository)
                .forForeign("starts with(cellInput, \"ACME:\")", "manual")
                .forForeign("matches(cellInput, \"[0-9A-F]{24}\")", "manual")
                .deployed();
    }

    @AfterEach
    void theTableIsPutBack() {
        table.close();
    }

    @Test
    void N12_E05_a_code_of_a_brand_in_the_table_is_reviewed_and_its_token_typed_by_an_agent() {
        Person marco = people.requester();
        Person sara = people.supportAgent();
        OpenCase opened = open(marco, foreign("ACME:9f8e7d6c5b4a"));
        assertThat(opened.state()).isEqualTo("IN_PROGRESS");
        assertThat(opened.findings()).containsExactly("feature-code.foreign");

        opened.complete(sara, "reviewRequest", new EngineFormBody().with("decision", "APPROVE"));
        EngineFormBody code = new EngineFormBody().with("code", "kX81-72ab").with("codeRepeated", "kX81-72ab");
        assertThat(opened.complete(sara, "enterToken", code).status()).isEqualTo(204);

        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.revealToken()).isEqualTo("kX81-72ab");
        assertThat(opened.passed())
                .contains("enterToken")
                .doesNotContain("issueToken", "obtainToken", "askForEvidence");
        opened.deviceAccepted();
        assertThat(opened.outcome()).isEqualTo("RESET_DONE");
    }

    @Test
    void N12_E05_a_file_of_such_a_brand_is_handed_out_byte_for_byte() {
        Person sara = people.supportAgent();
        OpenCase opened = open(people.requester(), foreign("00112233445566778899AABB"));
        opened.complete(sara, "reviewRequest", new EngineFormBody().with("decision", "APPROVE"));

        String file = "<?xml version=\"1.0\"?>\n<unlock device=\"X\"><key>abc</key></unlock>\n";
        EngineFormBody upload = new EngineFormBody().withFile("tokenFile", file.getBytes(UTF_8), "unlock.xml");
        assertThat(opened.complete(sara, "enterToken", upload).status()).isEqualTo(204);

        assertThat(opened.revealToken()).isEqualTo(file);
    }

    @Test
    void E05_a_code_that_no_rule_names_is_still_asked_for_again() {
        OpenCase opened = open(people.requester(), foreign("https://www.example.com/cam"));

        assertThat(opened.state()).isEqualTo("NEEDS_ACTION");
        assertThat(opened.findings()).containsExactly("feature-code.foreign");
        assertThat(opened.passed()).doesNotContain("reviewRequest", "enterToken");
    }

    @Test
    void E05_before_sending_nobody_is_told_to_export_the_code_of_a_brand_that_is_served() {
        Person marco = people.requester();

        JsonNode served = check(marco, "ACME:9f8e7d6c5b4a");
        assertThat(served.path("featureCode").asText()).isEqualTo("FOREIGN");
        assertThat(served.path("verdict").asText()).isEqualTo("USABLE");
        assertThat(served.path("findings")).isEmpty();
        assertThat(check(marco, "https://www.example.com/cam").path("findings")).hasSize(1);
    }

    private EngineFormBody foreign(String code) {
        return new EngineFormBody()
                .with("connection", "OTHER_NETWORK")
                .withFile("labelPhoto", labelPhoto(codeDevice()), "etichetta.jpg")
                .withFile("featureCodePhoto", qrPicture(code), "qr.png")
                .with("declarationAccepted", true);
    }

    private static JsonNode check(Person person, String code) {
        return new Multipart()
                .field("purpose", "FEATURE_CODE")
                .file("picture", qrPicture(code), "qr.png")
                .postedBy(person, "/api/evidence/check")
                .json();
    }
}
