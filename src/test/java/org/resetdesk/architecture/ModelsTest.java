package org.resetdesk.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every model in processes/ against every rule; and the rules against a model that breaks them all. */
class ModelsTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path BROKEN = Path.of("src/test/resources/models");

    @TestFactory
    Stream<DynamicTest> every_process_keeps_every_rule() throws IOException {
        List<ModelRule> rules = rules();
        return files(PROCESSES, ".bpmn").stream()
                .flatMap(file -> rules.stream()
                        .map(rule -> dynamicTest(
                                file.getFileName() + ": " + rule.getClass().getSimpleName(),
                                () -> assertThat(rule.complaints(Bpmn.readModelFromFile(file.toFile())))
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> every_decision_keeps_every_rule() throws IOException {
        return files(PROCESSES, ".dmn").stream()
                .map(file -> dynamicTest(
                        String.valueOf(file.getFileName()),
                        () -> assertThat(DecisionRules.complaints(file)).isEmpty()));
    }

    @Test
    void every_id_that_java_names_stands_in_a_model() throws IOException {
        Set<String> ids = new HashSet<>(decisions());
        for (Path file : files(PROCESSES, ".bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            model.getModelElementsByType(BaseElement.class)
                    .forEach(element -> ids.add(String.valueOf(element.getId())));
            model.getModelElementsByType(Message.class).forEach(message -> ids.add(message.getName()));
        }

        assertThat(ids).containsAll(JavaSide.elementIds());
    }

    @Test
    void the_rules_see_what_is_wrong() throws IOException {
        BpmnModelInstance broken =
                Bpmn.readModelFromFile(BROKEN.resolve("broken.bpmn").toFile());

        assertThat(rules().stream().flatMap(rule -> rule.complaints(broken)))
                .containsExactlyInAnyOrder(
                        "Start_1 is not camel case",
                        "Start_1 is put off, and the answer to the start would be empty",
                        "Start_1 has no name",
                        "unknownBean calls a bean that does not exist: ${nobody}",
                        "unknownBean runs in the transaction of whoever triggers waiting, which does not say why",
                        "javaClass uses camunda:class",
                        "javaClass calls nothing",
                        "javaClass runs in the transaction of whoever triggers waiting, which does not say why",
                        "expression uses camunda:expression",
                        "expression calls nothing",
                        "expression runs in the transaction of whoever triggers waiting, which does not say why",
                        "script holds a script",
                        "script holds a script",
                        "waiting has no form in forms/: embedded:app:forms/nowhere.html",
                        "waiting is nobody's: strangers",
                        "waiting holds an expression that is not allowed there: ${now()}",
                        "decision has no name",
                        "left leaves a decision without saying when",
                        "left does not compare one variable that the process wrote: ${a == b}",
                        "right does not compare one variable that the process wrote: ${approved == true}",
                        "right is not in the diagram",
                        "lateTimer holds an expression that is not allowed there: ${deadlines.never()}",
                        "no constant in ElementIds for the message, signal, error or escalation nobodySendsIt",
                        "no constant in ElementIds for the message, signal, error or escalation ?",
                        "end is not in the diagram",
                        "broken needs isExecutable and a history time to live");
        assertThat(DecisionRules.complaints(BROKEN.resolve("broken.dmn")))
                .containsExactlyInAnyOrder(
                        "brokenDecision needs a name and a history time to live",
                        "brokenTable does not say its hit policy",
                        "brokenInput needs words and a type",
                        "brokenOutput needs words and a type",
                        "brokenScript holds a script");
    }

    private static List<ModelRule> rules() throws IOException {
        return List.of(
                new CodeInModels(), new LinksOfModels(decisions()), new LegibleModels(), new TransactionsOfModels());
    }

    private static Set<String> decisions() throws IOException {
        return files(PROCESSES, ".dmn").stream().flatMap(DecisionRules::keys).collect(toSet());
    }

    private static List<Path> files(Path directory, String extension) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        }
    }
}
