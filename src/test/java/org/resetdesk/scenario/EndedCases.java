package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;

/** One requester's cases, one for each way in which a case can end; the desk's clock is nine days on afterwards. */
final class EndedCases {

    private final Scenario stage;
    private final Person requester;
    private final String helper;
    private final String comment;
    private final List<OpenCase> cases = new ArrayList<>();
    private final List<SimulatedDevice> devices = new ArrayList<>();

    EndedCases(Scenario stage, Person requester, String helper, String comment) {
        this.stage = stage;
        this.requester = requester;
        this.helper = helper;
        this.comment = comment;
        open();
        assertThat(cases.stream().map(OpenCase::outcome))
                .containsExactlyInAnyOrder(
                        "RESET_DONE", "REJECTED", "REJECTED", "WITHDRAWN", "ABANDONED", "EXPIRED", "DUPLICATE");
    }

    List<OpenCase> all() {
        return cases;
    }

    List<SimulatedDevice> devices() {
        return devices;
    }

    private void open() {
        SimulatedDevice refusing = device();
        OpenCase done = opened(Scenario.request(refusing));
        share(done);
        done.revealToken();
        done.deviceRefused(refusing.exportFeatureCode());
        done.deviceAccepted();
        Person agent = stage.people.supportAgent();
        opened(doubtful()).complete(agent, "reviewRequest", decision("REJECT"));
        opened(doubtful()).complete(agent, "reviewRequest", decision("ASK_EVIDENCE"));
        OpenCase revoked = opened(Scenario.request(device()));
        stage.people
                .supervisor()
                .post(revoked.path() + "/revoke", Map.of("reasonCode", "abuse.suspected", "comment", comment));
        requester.post(opened(Scenario.request(device())).path() + "/withdraw");
        EngineFormBody twice = Scenario.request(device());
        opened(twice);
        opened(twice);
        stage.clock.advance(Duration.ofDays(9));
        cases.forEach(OpenCase::letTheDeskWork);
    }

    private void share(OpenCase opened) {
        assertThat(requester
                        .post(opened.path() + "/shares", Map.of("email", helper, "language", "it"))
                        .status())
                .isEqualTo(201);
        HelpersMail.await(stage.mail, helper, 1);
    }

    private EngineFormBody decision(String decision) {
        return new EngineFormBody()
                .with("decision", decision)
                .with("reasonCode", decision.equals("REJECT") ? "ownership.doubtful" : "picture.too-dark")
                .with("comment", comment);
    }

    private EngineFormBody doubtful() {
        return Scenario.request(device()).withFile("labelPhoto", Scenario.blankPhoto(), "label.png");
    }

    private SimulatedDevice device() {
        SimulatedDevice device = stage.codeDevice();
        devices.add(device);
        return device;
    }

    private OpenCase opened(EngineFormBody form) {
        OpenCase opened = stage.open(requester, form);
        cases.add(opened);
        return opened;
    }
}
