package org.resetdesk;

import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;

/**
 * Which parts of the models the tests of this JVM have walked through, all test classes and engines together. The library's own JUnit
 * extension would build an engine of its own, and judge each class alone.
 */
final class ProcessCoverage extends AbstractProcessEnginePlugin {

    private static final DefaultCollector COLLECTOR = new DefaultCollector(new ExecutionContextModelProvider());
    private static final Suite TESTS = COLLECTOR.createSuite(new Suite("tests", "All tests"));

    static {
        COLLECTOR.createRun(new Run("all", "All tests"), TESTS.getId());
        COLLECTOR.activateSuite(TESTS.getId());
        COLLECTOR.activateRun("all");
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, ProcessCoverage::add).initializeListeners();
    }

    /** Job executors of several engines call this at the same time. */
    private static synchronized void add(Event event) {
        COLLECTOR.addEvent(event);
    }

    /** Ids of the nodes of a process that were entered. */
    static synchronized Set<String> nodes(String processKey) {
        return TESTS.getEvents(processKey).stream()
                .filter(event -> event.getSource() == EventSource.FLOW_NODE)
                .map(Event::getDefinitionKey)
                .collect(toCollection(TreeSet::new));
    }

    /** Draws the models with what was walked through: {@code target/process-test-coverage/tests/report.html}. */
    static synchronized void report() {
        CoverageReportUtil.createReport(COLLECTOR, "target/process-test-coverage/");
    }
}
