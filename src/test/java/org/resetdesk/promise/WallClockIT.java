package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.Requests;

/** The timers as the production jar runs them, by the clock on the wall; those of a desk that was killed: {@link CrashesAndOutagesIT}. */
class WallClockIT {

    private static final Duration PROMISED = Duration.ofSeconds(15);

    private static SimulatedDevice device(ForkedDesk desk, DeviceKind kind) {
        return Requests.device(kind, Clock.systemUTC(), desk.stranger());
    }

    private static EngineFormBody withUnreadableCode(SimulatedDevice device) {
        return Requests.request(device)
                .without("featureCode")
                .withFile("featureCodePhoto", Requests.blankPhoto(), "qr.png");
    }

    @Test
    void deadlines_of_five_seconds_change_the_state_within_fifteen() throws Exception {
        try (ForkedDesk desk = new ForkedDesk(
                "wall-clock", Map.of("RESETDESK_TOKEN_VALIDITY", "PT5S", "RESETDESK_EVIDENCE_DEADLINE", "PT5S"))) {
            desk.start();
            Person marco = desk.account(Role.REQUESTER);

            LiveCase confirmed = LiveCase.open(marco, Requests.request(device(desk, DeviceKind.CODE)));
            confirmed.awaitState("TO_CONFIRM", LiveCase.SOON);
            confirmed.awaitOutcome("EXPIRED", PROMISED);

            LiveCase asked = LiveCase.open(marco, withUnreadableCode(device(desk, DeviceKind.CODE)));
            asked.awaitState("NEEDS_ACTION", LiveCase.SOON);
            asked.awaitOutcome("ABANDONED", PROMISED);
            assertThat(asked.timeline()).contains("REMINDER");
        }
    }
}
