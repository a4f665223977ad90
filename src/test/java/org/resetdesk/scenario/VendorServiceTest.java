package org.resetdesk.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class VendorServiceTest extends Scenario {

    private static final HttpServer VENDOR = vendor();
    private static final List<String> KEYS = new ArrayList<>();
    private static volatile int status = 200;

    private static HttpServer vendor() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/tokens", exchange -> {
                KEYS.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                byte[] body = "{\"kind\":\"CODE\",\"token\":\"6fa46926\"}".getBytes(UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        settings.add("resetdesk.default-issuer", () -> "http");
        settings.add(
                "resetdesk.http-issuer-url",
                () -> "http://127.0.0.1:" + VENDOR.getAddress().getPort() + "/tokens");
    }

    @AfterEach
    void vendorWorks() {
        status = 200;
        KEYS.clear();
    }

    @Test
    void N13_a_vendors_service_answers_with_a_code() {
        OpenCase opened = open(people.requester(), request(codeDevice()));

        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.revealToken()).isEqualTo("6fa46926");
        assertThat(opened.passed()).contains("obtainToken").doesNotContain("issueToken", "enterToken");
    }

    @Test
    void O04_while_the_service_is_down_it_is_asked_again_later_under_the_same_key_and_one_token_comes_of_it() {
        status = 503;
        ManagementService jobs = engine.getManagementService();
        OpenCase opened = null;
        try {
            opened = open(people.requester(), request(codeDevice()));
        } catch (RuntimeException failedJob) {
            // the job executor would log it and try again: here the story runs the job itself
        }
        Job waiting = jobs.createJobQuery().withException().singleResult();
        assertThat(waiting.getRetries()).isEqualTo(4);
        assertThat(waiting.getExceptionMessage()).contains("503").doesNotContain("6fa46926");
        assertThat(opened).isNull();

        status = 200;
        jobs.executeJob(waiting.getId());

        assertThat(KEYS).hasSize(2).containsOnly(KEYS.get(0));
        assertThat(jobs.createJobQuery().withException().count()).isZero();
    }
}
