package org.resetdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;

class TargetTableTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static String workingTime(int refusals) {
        DmnDecision table = ENGINE.parseDecision(
                ElementIds.TARGET_TIME,
                Dmn.readModelFromFile(Path.of("processes/target-time.dmn").toFile()));
        return ENGINE.evaluateDecisionTable(
                        table,
                        Map.of(
                                "model",
                                "RD-CAM-4",
                                "connection",
                                "SAME_NETWORK",
                                "refusals",
                                refusals,
                                "usual",
                                "PT6H"))
                .getSingleResult()
                .getEntry("workingTime");
    }

    @Test
    void O02_the_table_gives_the_usual_time_and_less_where_a_device_has_refused_a_token() {
        assertThat(workingTime(0)).isEqualTo("PT6H");
        assertThat(workingTime(1)).isEqualTo("PT1H");
    }
}
