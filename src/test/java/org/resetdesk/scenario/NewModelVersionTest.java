package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.springframework.beans.factory.annotation.Autowired;

/** The model of the process is replaced under live cases; {@code -Dlive.cases=200} for as many as O06 names. */
class NewModelVersionTest extends Scenario {

    private static final int LIVE = Integer.getInteger("live.cases", 8);
    private static final String PROCESS = "device-password-reset";
    private static final String NEW_STEP = "askForPraise";

    @Autowired
    private RepositoryService models;

    /** Where a case stands when the new version comes. */
    private enum Place {
        READING,
        REVIEW,
        EVIDENCE,
        CONFIRMATION
    }

    private record Live(OpenCase opened, Place place, Person requester, SimulatedDevice camera) {}

    @Test
    void O06_live_cases_finish_on_the_version_they_began_and_new_ones_begin_the_new() {
        List<Live> live = IntStream.range(0, LIVE)
                .mapToObj(i -> begun(Place.values()[i % Place.values().length]))
                .toList();
        ProcessDefinition before = newest();

        Deployment next = models.createDeployment()
                .addModelInstance(PROCESS + ".bpmn", withOneStepMore())
                .deploy();
        try {
            assertThat(newest().getVersion()).isEqualTo(before.getVersion() + 1);
            Person sara = people.supportAgent();
            live.forEach(each -> finish(each, sara));
            Live young = begun(Place.CONFIRMATION);
            finish(young, sara);

            assertThat(young.opened().passed()).contains(NEW_STEP, "closeAsDone");
            assertThat(live).extracting(Live::opened).allSatisfy(each -> {
                assertThat(each.outcome()).isEqualTo("RESET_DONE");
                assertThat(versionOf(each)).isEqualTo(before.getId());
                assertThat(each.passed())
                        .containsOnlyOnce("issueToken", "closeAsDone")
                        .doesNotContain(NEW_STEP);
            });
        } finally {
            models.deleteDeployment(next.getId(), true);
        }
        assertThat(newest().getId()).isEqualTo(before.getId());
    }

    private Live begun(Place place) {
        SimulatedDevice camera = codeDevice();
        Person marco = people.requester();
        EngineFormBody form = request(camera);
        OpenCase opened = switch (place) {
            case READING -> submitted(marco, form);
            case REVIEW -> open(marco, form.withFile("labelPhoto", blankPhoto(), "l.png"));
            case EVIDENCE -> open(marco, form.withFile("labelPhoto", labelPhoto(codeDevice()), "l.jpg"));
            case CONFIRMATION -> open(marco, form);
        };
        return new Live(opened, place, marco, camera);
    }

    private static void finish(Live live, Person agent) {
        switch (live.place()) {
            case READING -> live.opened().letTheDeskWork();
            case REVIEW ->
                live.opened().complete(agent, "reviewRequest", new EngineFormBody().with("decision", "APPROVE"));
            case EVIDENCE ->
                live.opened()
                        .complete(
                                live.requester(),
                                "provideEvidence",
                                new EngineFormBody().withFile("labelPhoto", labelPhoto(live.camera()), "right.jpg"));
            case CONFIRMATION -> assertThat(live.opened().revealToken()).isNotBlank();
        }
        live.opened().deviceAccepted();
    }

    private ProcessDefinition newest() {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult();
    }

    private String versionOf(OpenCase closed) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(closed.instanceId())
                .singleResult()
                .getProcessDefinitionId();
    }

    private static BpmnModelInstance withOneStepMore() {
        BpmnModelInstance model =
                Bpmn.readModelFromFile(Path.of("processes", PROCESS + ".bpmn").toFile());
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        FlowNode closing = model.getModelElementById("closeAsDone");
        ManualTask praise = model.newInstance(ManualTask.class);
        praise.setId(NEW_STEP);
        process.addChildElement(praise);
        for (SequenceFlow flow : closing.getIncoming().toArray(SequenceFlow[]::new)) {
            closing.getIncoming().remove(flow);
            flow.setTarget(praise);
            praise.getIncoming().add(flow);
        }
        SequenceFlow on = model.newInstance(SequenceFlow.class);
        process.addChildElement(on);
        on.setSource(praise);
        on.setTarget(closing);
        praise.getOutgoing().add(on);
        closing.getIncoming().add(on);
        return model;
    }
}
