package org.resetdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class ProcessCoverageTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Test
    void a_node_counts_when_it_was_entered_and_not_before() throws IOException {
        Deployment probe = repository
                .createDeployment()
                .addModelInstance(
                        "probe.bpmn",
                        Bpmn.createExecutableProcess("coverage-probe")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("begun")
                                .userTask("waiting")
                                .endEvent("over")
                                .done())
                .deploy();
        try {
            runtime.startProcessInstanceByKey("coverage-probe");

            assertThat(WalkedElement.nodes(ProcessCoverage.walked(), "coverage-probe"))
                    .containsExactlyInAnyOrder("begun", "waiting");
        } finally {
            repository.deleteDeployment(probe.getId(), true);
        }
    }
}
