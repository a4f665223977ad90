package org.resetdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the modelling community holds against a model, without a warning. Needs Node and one "npm ci" in src/test/bpmnlint. */
class BpmnlintTest {

    private static final Path HOME = Path.of("src/test/bpmnlint");
    private static final Path BPMNLINT = Path.of("node_modules/bpmnlint/bin/bpmnlint.js");

    @BeforeEach
    void bpmnlint_is_installed() {
        boolean installed = Files.exists(HOME.resolve(BPMNLINT));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(installed).as("bpmnlint must be there in CI").isTrue();
        }
        assumeThat(installed)
                .as("skipped: bpmnlint is not installed; run \"npm ci\" in src/test/bpmnlint, or .ci/run")
                .isTrue();
    }

    @Test
    void every_model_passes_without_a_warning() throws Exception {
        List<String> models = models();
        assumeThat(models).as("skipped: no model in processes/").isNotEmpty();

        assertThat(lint(models)).isEmpty();
    }

    @Test
    void a_broken_model_does_not_pass() throws Exception {
        assertThat(lint(List.of("../resources/models/broken.bpmn"))).contains("label-required");
    }

    /** What it has to say; nothing when all is well. */
    private static String lint(List<String> models) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", BPMNLINT.toString(), "--max-warnings=0"));
        command.addAll(models);
        Process bpmnlint = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .start();
        bpmnlint.getOutputStream().close();
        String output = new String(bpmnlint.getInputStream().readAllBytes()).strip();
        return bpmnlint.waitFor() == 0 ? "" : output + " (exit code " + bpmnlint.exitValue() + ")";
    }

    private static List<String> models() throws IOException {
        Path processes = Path.of("processes");
        if (Files.notExists(processes)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(processes)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> file.toAbsolutePath().toString())
                    .sorted()
                    .toList();
        }
    }
}
