package org.resetdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;

/**
 * Writes down which parts of the models the tests of this JVM walk through, all test classes and engines together, for
 * {@link ProcessCoverageIT} to look at when every JVM is done. The library's own JUnit extension would build an engine of its own, and
 * judge each class alone.
 */
final class ProcessCoverage extends AbstractProcessEnginePlugin {

    /** One directory for each run of the build, so that an earlier one proves nothing. */
    static final Path WALKED = Path.of("target", "process-coverage", System.getProperty("test.run", "by-hand"));

    private static final Path OF_THIS_JVM =
            WALKED.resolve(ProcessHandle.current().pid() + ".txt");
    private static final Set<WalkedElement> KNOWN = new HashSet<>();

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
        WalkedElement walked = WalkedElement.of(event);
        if (KNOWN.add(walked)) {
            try {
                Files.createDirectories(WALKED);
                Files.writeString(
                        OF_THIS_JVM, walked.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** By all JVMs of this run, up to now. */
    static Set<WalkedElement> walked() throws IOException {
        Set<WalkedElement> walked = new HashSet<>();
        if (Files.isDirectory(WALKED)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(WALKED)) {
                for (Path file : files) {
                    Files.readAllLines(file).forEach(line -> walked.add(WalkedElement.read(line)));
                }
            }
        }
        return walked;
    }
}
