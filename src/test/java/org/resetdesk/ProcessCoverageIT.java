package org.resetdesk;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.Test;

/** Runs when every other test is done, whichever JVM it ran in, and looks back at what they walked through. */
class ProcessCoverageIT {

    private static final String PROCESS = "device-password-reset";
    private static final Path MODELS = Path.of("processes");
    private static final double REQUIRED = 0.95;

    @Test
    void the_tests_walk_through_nearly_every_node_of_the_main_process() throws IOException {
        Set<WalkedElement> walked = ProcessCoverage.walked();
        Set<String> entered = WalkedElement.nodes(walked, PROCESS);
        assumeThat(entered)
                .as("skipped: no test of this run started the process")
                .isNotEmpty();
        draw(walked);

        Set<String> missed = new TreeSet<>(nodes());
        missed.removeAll(entered);
        assertThat(1 - (double) missed.size() / nodes().size())
                .as("part of the nodes walked through; missed: %s", missed)
                .isGreaterThanOrEqualTo(REQUIRED);
    }

    @Test
    void a_node_is_kept_as_a_line_and_read_again() {
        String line = "FLOW_NODE\tSTART\tbegun\tstartEvent\tprobe";

        assertThat(WalkedElement.read(line).line()).isEqualTo(line);
        assertThat(WalkedElement.read(line).event().getDefinitionKey()).isEqualTo("begun");
    }

    private static Set<String> nodes() {
        return model().getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(toCollection(TreeSet::new));
    }

    private static BpmnModelInstance model() {
        return Bpmn.readModelFromFile(MODELS.resolve(PROCESS + ".bpmn").toFile());
    }

    /** Draws the model with what was walked through: {@code target/process-test-coverage/all/report.html}. */
    private static void draw(Set<WalkedElement> walked) {
        int elements = nodes().size()
                + model().getModelElementsByType(SequenceFlow.class).size();
        Model drawn = new Model(PROCESS, elements, "", Bpmn.convertToString(model()));
        DefaultCollector collector = new DefaultCollector(key -> drawn);
        collector.createSuite(new Suite("all", "All tests"));
        collector.createRun(new Run("all", "All tests"), "all");
        collector.activateSuite("all");
        collector.activateRun("all");
        walked.stream().filter(each -> each.model().equals(PROCESS)).forEach(each -> collector.addEvent(each.event()));
        CoverageReportUtil.createReport(collector, "target/process-test-coverage/");
    }
}
