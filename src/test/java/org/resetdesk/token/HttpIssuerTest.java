package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.SerialNumber;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCase;

class HttpIssuerTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    @TempDir
    Path directory;

    HttpServer vendor;
    HttpIssuer issuer;
    volatile int status = 200;
    volatile String location = "/elsewhere";
    volatile String answer = "{\"kind\":\"CODE\",\"token\":\"6fa46926\"}";
    final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void aVendor() throws IOException {
        vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        vendor.createContext("/", this::answer);
        vendor.start();
        URI url = URI.create("http://127.0.0.1:" + vendor.getAddress().getPort() + "/tokens");
        Path token = Files.writeString(directory.resolve("token"), "s3cret\n");
        issuer = new HttpIssuer(new TokenSettings(null, null, Duration.ofHours(48), url, token), new ObjectMapper());
    }

    @AfterEach
    void theVendorGoesHome() {
        vendor.stop(0);
    }

    @Test
    void N13_a_vendors_service_answers_with_a_code() {
        IssuedToken issued = issue();

        assertThat(issued.secret().reveal()).isEqualTo("6fa46926");
        assertThat(issued.notAfter()).isEqualTo(Instant.MAX);
        assertThat(asked)
                .singleElement()
                .asString()
                .startsWith("POST /tokens RD-2026-000001:00112233445566778899aabbccddeeff Bearer s3cret {")
                .contains("\"serialNumber\":\"RDX1-00012345\"", "\"accepts\":\"CODE\"", "\"featureCode\":\"a.b.c\"")
                .doesNotContain("mario");
    }

    @Test
    void N13_a_vendors_service_answers_with_a_file_that_ends_by_itself() {
        answer =
                "{\"kind\":\"XML\",\"token\":\"<t/>\",\"notAfter\":\"2026-05-05T00:00:00Z\",\"issuer\":\"vendor\",\"keyId\":\"k1\"}";

        IssuedToken issued = issue();

        assertThat(issued.secret().kind()).isEqualTo(TokenKind.XML);
        assertThat(issued.notAfter()).isEqualTo(Instant.parse("2026-05-05T00:00:00Z"));
        assertThat(issued.issuer()).isEqualTo("vendor");
        assertThat(issued.keyId()).isEqualTo("k1");
    }

    @Test
    void O04_whatever_goes_wrong_can_be_tried_again_and_repeats_nothing_of_the_answer() {
        for (String unusable : List.of(
                "",
                "secret",
                "[]",
                "{\"kind\":\"PDF\",\"token\":\"secret\"}",
                "{\"kind\":\"CODE\"}",
                "{\"kind\":\"CODE\",\"token\":\"secret\",\"notAfter\":\"tomorrow\"}",
                "\"" + "secret".repeat(20_000) + "\"")) {
            answer = unusable;
            assertFails();
        }
        status = 503;
        assertFails();
        vendor.stop(0);
        assertFails();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void G23_a_redirect_is_not_followed_neither_here_nor_to_another_host(int redirect) throws IOException {
        List<String> askedElsewhere = new CopyOnWriteArrayList<>();
        HttpServer another = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0), 0);
        another.createContext("/", exchange -> {
            askedElsewhere.add(exchange.getRequestURI().toString());
            exchange.close();
        });
        another.start();
        try {
            status = redirect;
            for (String place : List.of(
                    "/elsewhere", "http://127.0.0.2:" + another.getAddress().getPort() + "/tokens")) {
                location = place;
                assertFails();
                issuer.revoke("RD-2026-000001:00");
            }
        } finally {
            another.stop(0);
        }
        assertThat(askedElsewhere).isEmpty();
        assertThat(asked).hasSize(4).noneMatch(call -> call.contains("elsewhere"));
    }

    @Test
    void a_withdrawal_is_told_and_its_failure_matters_to_nobody() {
        issuer.revoke("RD-2026-000001:00");
        status = 500;
        issuer.revoke("RD-2026-000001:00");

        assertThat(asked).hasSize(2).allMatch(call -> call.startsWith("DELETE /tokens/RD-2026-000001%3A00 "));
    }

    private void assertFails() {
        assertThatThrownBy(this::issue)
                .isInstanceOf(IssuerFailed.class)
                .hasNoCause()
                .satisfies(failed -> assertThat(failed.getMessage()).doesNotContain("secret"));
    }

    private IssuedToken issue() {
        String key = SealedToken.idempotencyKey(new CaseNumber("RD-2026-000001"), "00112233445566778899aabbccddeeff");
        return issuer.issue(device(), resetCase(), key);
    }

    private static FeatureCode device() {
        return new FeatureCode(
                new SerialNumber("RDX1-00012345"),
                "NVR-8",
                "2.1",
                TokenKind.CODE,
                new Challenge("00112233445566778899aabbccddeeff"),
                NOW,
                "a.b.c");
    }

    private static ResetCase resetCase() {
        return new ResetCase(
                new CaseNumber("RD-2026-000001"),
                "mario",
                Connection.SAME_NETWORK,
                Language.IT,
                CaseState.IN_PROGRESS,
                null,
                null,
                null,
                null,
                null,
                NOW,
                NOW,
                NOW,
                null);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(String.join(
                " ",
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        exchange.getResponseHeaders().add("Location", location);
        byte[] body = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
