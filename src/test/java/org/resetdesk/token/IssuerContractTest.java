package org.resetdesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.bench.vendor.Mood;
import org.resetdesk.bench.vendor.StandInVendor;
import org.resetdesk.bench.vendor.StandInVendor.Asked;
import org.resetdesk.device.TokenKind;

/** {@code src/docs/issuer-api.yaml} against what the desk sends, what it takes, and what the stand-in answers. */
class IssuerContractTest {

    private static final String QUESTION = "/components/schemas/Question";
    private static final String ANSWER = "/components/schemas/Answer";
    private static final String KEY = "/components/schemas/Key";
    private static final ObjectMapper JSON = new ObjectMapper();

    final JsonNode contract = read();
    final StandInVendor vendor = new StandInVendor();
    final HttpIssuer issuer = new HttpIssuer(
            new HttpServiceSettings("http", vendor.url(), null, null, null, null),
            Duration.ofSeconds(5),
            JSON,
            Clock.systemUTC());

    @AfterEach
    void theVendorGoesHome() {
        vendor.close();
    }

    @Test
    void every_reference_leads_somewhere_and_the_examples_are_what_they_explain() {
        for (JsonNode reference : contract.findValues("$ref")) {
            assertThat(contract.at(JsonPointer.compile(reference.asText().substring(1)))
                            .isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
        JsonNode post = contract.at("/paths/~1tokens/post");
        assertThat(complaints(QUESTION, post.at("/requestBody/content/application~1json/example")))
                .isEmpty();
        JsonNode examples = post.at("/responses/200/content/application~1json/examples");
        assertThat(examples).hasSize(2);
        examples.forEach(
                example -> assertThat(complaints(ANSWER, example.path("value"))).isEmpty());
    }

    @Test
    void what_the_desk_asks_is_what_the_contract_says() throws IOException {
        HttpIssuerTest.issue(issuer, TokenKind.CODE);
        HttpIssuerTest.issue(issuer, TokenKind.XML);
        issuer.revoke(String.valueOf(vendor.asked().get(0).key()));

        assertThat(vendor.asked()).hasSize(3);
        for (Asked asked : vendor.asked().subList(0, 2)) {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(complaints(QUESTION, JSON.readTree(asked.json()))).isEmpty();
            assertThat(complaints(KEY, JSON.valueToTree(asked.key()))).isEmpty();
        }
        assertThat(vendor.asked().get(2).method()).isEqualTo("DELETE");
        assertThat(contract.at("/paths/~1tokens~1{key}/delete/responses").has("204"))
                .isTrue();
    }

    @Test
    void what_the_desk_takes_is_what_the_contract_says_and_what_breaks_it_is_not_taken() throws Exception {
        JsonNode question = contract.at("/paths/~1tokens/post/requestBody/content/application~1json/example");
        assertThat(complaints(ANSWER, answer(question, Mood.WELL))).isEmpty();
        assertThat(complaints(ANSWER, answer(question, Mood.NO_SERIAL))).isEmpty();
        for (String broken : List.of(
                "{\"kind\":\"PDF\",\"token\":\"6fa46926\",\"serialNumber\":\"RDX1-00012345\"}",
                "{\"kind\":\"CODE\",\"serialNumber\":\"RDX1-00012345\"}",
                "{\"kind\":\"CODE\",\"token\":\"6f\",\"serialNumber\":\"RDX1-00012345\"}",
                "{\"kind\":\"CODE\",\"token\":\"6fa46926\",\"serialNumber\":7}",
                "{\"kind\":\"CODE\",\"token\":\"6fa46926\",\"serialNumber\":\"RDX1-00012345\",\"notAfter\":\"tomorrow\"}",
                "[]")) {
            assertThat(complaints(ANSWER, JSON.readTree(broken))).as(broken).isNotEmpty();
            assertThat(HttpIssuerTest.isTaken(broken)).as(broken).isFalse();
        }
    }

    private JsonNode answer(JsonNode question, Mood mood) throws IOException, InterruptedException {
        vendor.is(mood);
        HttpRequest request = HttpRequest.newBuilder(vendor.url())
                .header("Idempotency-Key", "RD-2026-000001:00112233445566778899aabbccddeeff")
                .POST(HttpRequest.BodyPublishers.ofString(question.toString()))
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private static Set<ValidationMessage> complaints(String pointer, JsonNode instance) {
        URI file = Path.of("src/docs/issuer-api.yaml").toAbsolutePath().toUri();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of(file + "#" + pointer))
                .validate(instance, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("src/docs/issuer-api.yaml").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
