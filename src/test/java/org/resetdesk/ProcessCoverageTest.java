package org.resetdesk;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs after every other test class (see junit-platform.properties) and looks back at what they walked through. */
@DeskTest
@Order(Integer.MAX_VALUE)
class ProcessCoverageTest {

    private static final String PROCESS = "device-password-reset";
    private static final double REQUIRED = 0.95;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @AfterAll
    static void draw() {
        ProcessCoverage.report();
    }

    @Test
    void the_tests_walk_through_nearly_every_node_of_the_main_process() {
        Set<String> walked = ProcessCoverage.nodes(PROCESS);
        assumeThat(walked)
                .as("skipped: no test of this run started the process")
                .isNotEmpty();

        Set<String> nodes = Bpmn.readModelFromFile(
                        Path.of("processes", PROCESS + ".bpmn").toFile())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(toCollection(TreeSet::new));
        Set<String> missed = new TreeSet<>(nodes);
        missed.removeAll(walked);
        assertThat(1 - (double) missed.size() / nodes.size())
                .as("part of the nodes walked through; missed: %s", missed)
                .isGreaterThanOrEqualTo(REQUIRED);
    }

    @Test
    void a_node_counts_when_it_was_entered_and_not_before() {
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

            assertThat(ProcessCoverage.nodes("coverage-probe")).containsExactlyInAnyOrder("begun", "waiting");
        } finally {
            repository.deleteDeployment(probe.getId(), true);
        }
    }
}
