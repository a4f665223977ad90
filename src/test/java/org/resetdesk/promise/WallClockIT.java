package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.Requests;

/** The timers as the production jar runs them, by the clock on the wall; and what a kill -9 does to cases. */
class WallClockIT {

    private static final Duration PROMISED = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(30);

    /** A killed desk's jobs are free again when their lock is over: shorter here than people would set it. */
    private static final String JOB_LOCK_MILLIS = "15000";

    private static SimulatedDevice device(ForkedDesk desk, DeviceKind kind) {
        return Requests.device(kind, Clock.systemUTC(), desk.stranger());
    }

    private static EngineFormBody withUnreadableCode(SimulatedDevice device) {
        return Requests.request(device)
                .without("featureCode")
                .withFile("featureCodePhoto", Requests.blankPhoto(), "qr.png");
    }

    /** The path of the case that was opened. */
    private static String submit(Person requester, EngineFormBody form) {
        Answer answer = Requests.submit(requester, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return "/api/cases/" + answer.json().path("businessKey").asText();
    }

    private static void await(Person reader, String path, String member, String value, Duration within) {
        Awaitility.await()
                .atMost(within)
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(
                        () -> assertThat(reader.get(path).json().path(member).asText())
                                .isEqualTo(value));
    }

    @Test
    void deadlines_of_five_seconds_change_the_state_within_fifteen() throws Exception {
        try (ForkedDesk desk = new ForkedDesk(
                "wall-clock", Map.of("RESETDESK_TOKEN_VALIDITY", "PT5S", "RESETDESK_EVIDENCE_DEADLINE", "PT5S"))) {
            desk.start();
            Person marco = desk.account(Role.REQUESTER);

            String confirmed = submit(marco, Requests.request(device(desk, DeviceKind.CODE)));
            await(marco, confirmed, "state", "TO_CONFIRM", SOON);
            await(marco, confirmed, "outcome", "EXPIRED", PROMISED);

            String asked = submit(marco, withUnreadableCode(device(desk, DeviceKind.CODE)));
            await(marco, asked, "state", "NEEDS_ACTION", SOON);
            await(marco, asked, "outcome", "ABANDONED", PROMISED);
            assertThat(marco.get(asked).json().path("timeline").toString()).contains("REMINDER");
        }
    }

    @Test
    void O05_a_desk_killed_in_the_middle_goes_on_with_its_cases_timers_and_mails_where_it_was() throws Exception {
        try (ForkedDesk desk = new ForkedDesk(
                "killed",
                Map.of(
                        "RESETDESK_EVIDENCE_DEADLINE",
                        "PT20S",
                        "CAMUNDA_BPM_JOB_EXECUTION_LOCK_TIME_IN_MILLIS",
                        JOB_LOCK_MILLIS))) {
            desk.start();
            Person marco = desk.account(Role.REQUESTER);
            Person sara = desk.account(Role.SUPPORT);
            String reviewed = submit(
                    marco,
                    Requests.request(device(desk, DeviceKind.CODE))
                            .withFile("labelPhoto", Requests.blankPhoto(), "label.png"));
            String asked = submit(marco, withUnreadableCode(device(desk, DeviceKind.CODE)));
            await(marco, asked, "state", "NEEDS_ACTION", SOON);
            String acknowledged = submit(marco, Requests.request(device(desk, DeviceKind.XML)));

            desk.kill();
            desk.start();

            await(marco, asked, "outcome", "ABANDONED", Duration.ofSeconds(60));
            await(marco, acknowledged, "state", "TO_CONFIRM", Duration.ofSeconds(60));
            approveTheOnlyReview(sara);
            await(marco, reviewed, "state", "TO_CONFIRM", SOON);
            // three openings, evidence asked for, its closure, two tokens; its reminder where the deadline was not over
            // first
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(desk.mail().received()).hasSizeBetween(7, 9));
        }
    }

    private static void approveTheOnlyReview(Person agent) {
        String task = agent.get("/engine-rest/task?taskDefinitionKey=reviewRequest")
                .json()
                .path(0)
                .path("id")
                .asText();
        EngineFormBody approval = new EngineFormBody().with("decision", "APPROVE");
        assertThat(agent.post("/engine-rest/task/" + task + "/submit-form", approval.json())
                        .status())
                .isEqualTo(204);
    }
}
