package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "resetdesk.default-issuer=manual")
class IssuerTest extends Scenario {

    @Test
    void N12_an_approved_case_waits_for_an_agent_to_type_the_code_of_the_vendors_service() {
        Person marco = people.requester();
        Person sara = people.supportAgent();
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(marco, request(camera));
        assertThat(opened.state()).isEqualTo("IN_PROGRESS");

        EngineFormBody typo = new EngineFormBody().with("code", "6fa46926").with("codeRepeated", "6fa46927");
        assertThat(opened.complete(sara, "enterToken", typo).code()).isEqualTo("token.code-differs");
        assertThat(opened.complete(sara, "enterToken", new EngineFormBody()).code())
                .isEqualTo("token.missing");

        EngineFormBody code = new EngineFormBody().with("code", "6fa46926").with("codeRepeated", "6fa46926");
        assertThat(opened.complete(sara, "enterToken", code).status()).isEqualTo(204);
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(opened.revealToken()).isEqualTo("6fa46926");
        assertThat(opened.passed()).contains("enterToken").doesNotContain("issueToken", "obtainToken");
        opened.deviceAccepted();
        assertThat(opened.outcome()).isEqualTo("RESET_DONE");
    }
}
