package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.scenario.Requests;

/** What the production jar says of itself, to probes, to a collector and in a structured log. */
class ReadinessIT {

    private static final String TOKEN = "a-collectors-token-for-tests";

    @Test
    void ready_means_that_a_case_goes_on_and_alive_does_not_hang_on_the_database() throws Exception {
        Surroundings around = new Surroundings();
        Map<String, String> settings =
                Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "RESETDESK_METRICS_TOKEN", TOKEN);
        try (ForkedDesk desk = ForkedDesk.node("readiness", around, settings)) {
            Files.deleteIfExists(desk.log());
            desk.start();

            // from the first moment on: the administrator is there, groups and models are, jobs are run
            Person marco = desk.account(Role.REQUESTER);
            Answer opened = Requests.submit(
                    marco, Requests.request(Requests.device(DeviceKind.CODE, Clock.systemUTC(), desk.stranger())));
            assertThat(opened.status()).as(opened.text()).isEqualTo(200);
            String number = opened.json().path("businessKey").asText();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> marco.get("/api/cases/" + number)
                            .json()
                            .path("state")
                            .asText()
                            .equals("TO_CONFIRM"));
            assertThat(scraped(desk).text()).contains("resetdesk_token_time_seconds_count{way=\"automatic\"} 1");
            assertThat(desk.stranger().get("/actuator/prometheus").status()).isEqualTo(401);

            around.database().close();

            await().atMost(Duration.ofMinutes(1)).until(() -> status(desk, "readiness") == 503);
            assertThat(status(desk, "liveness")).isEqualTo(200);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> scraped(desk).text().contains("resetdesk_figures_known 0.0"));
            assertStructured(desk);
        } finally {
            around.mail().close();
        }
    }

    private static void assertStructured(ForkedDesk desk) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = Files.readAllLines(desk.log()).stream()
                .filter(line -> line.startsWith("{"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> {
            JsonNode event = json.readTree(line);
            assertThat(event.path("message").isTextual()).isTrue();
            assertThat(event.at("/service/name").asText()).isEqualTo("resetdesk");
        });
        assertThat(lines).noneMatch(line -> line.contains(TOKEN));
    }

    private static int status(ForkedDesk desk, String probe) {
        return desk.stranger().get("/actuator/health/" + probe).status();
    }

    private static Answer scraped(ForkedDesk desk) {
        return desk.stranger()
                .send(desk.stranger()
                        .request("/actuator/prometheus")
                        .header("Authorization", "Bearer " + TOKEN)
                        .GET());
    }
}
