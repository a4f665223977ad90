package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.resetdesk.Answer;
import org.resetdesk.DeskTest;
import org.resetdesk.MovableClock;
import org.resetdesk.People;
import org.resetdesk.Person;
import org.resetdesk.bench.LocalMail;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.springframework.beans.factory.annotation.Autowired;

/** The stage of every story: people with accounts, devices that follow the formats, and a desk whose jobs run when the story says so. */
@DeskTest
public abstract class Scenario {

    private static final int MOST_JOBS = 50;

    @Autowired
    protected People people;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected LocalMail mail;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected RuntimeService instances;

    @Autowired
    private ManagementService jobs;

    @BeforeEach
    void assertOnThisEngine() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void putTheClockRight() {
        clock.reset();
    }

    protected SimulatedDevice xmlDevice() {
        return device(DeviceKind.XML, clock);
    }

    protected SimulatedDevice codeDevice() {
        return device(DeviceKind.CODE, clock);
    }

    protected SimulatedDevice device(DeviceKind kind, Clock deviceClock) {
        return Requests.device(kind, deviceClock, people.stranger());
    }

    protected static Answer submit(Person requester, EngineFormBody form) {
        return Requests.submit(requester, form);
    }

    protected static EngineFormBody request(SimulatedDevice device) {
        return Requests.request(device);
    }

    protected static byte[] labelPhoto(SimulatedDevice device) {
        return Requests.labelPhoto(device);
    }

    protected static byte[] qrPicture(String text) {
        return Requests.qrPicture(text);
    }

    protected static byte[] blankPhoto() {
        return Requests.blankPhoto();
    }

    /** Opens a case that the desk takes, and lets the desk work on it as far as it can. */
    protected OpenCase open(Person requester, EngineFormBody form) {
        OpenCase opened = submitted(requester, form);
        opened.letTheDeskWork();
        return opened;
    }

    /** Opens a case that comes to a step that fails. The job executor would log that and try again: here the story runs the jobs. */
    protected OpenCase openBroken(Person requester, EngineFormBody form) {
        OpenCase opened = submitted(requester, form);
        try {
            opened.letTheDeskWork();
        } catch (RuntimeException failedStep) {
            return opened;
        }
        throw new AssertionError("nothing failed");
    }

    /** Opens a case that the desk takes, and has not begun to work on. */
    protected OpenCase submitted(Person requester, EngineFormBody form) {
        Answer answer = submit(requester, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new OpenCase(
                this,
                requester,
                answer.json().path("businessKey").asText(),
                answer.json().path("id").asText());
    }

    /** The step of a case that failed. */
    protected Job failedJob(OpenCase stuck) {
        return jobs.createJobQuery()
                .processInstanceId(stuck.instanceId())
                .withException()
                .singleResult();
    }

    /** Tries the failed step as often as the job executor would. */
    protected void tryInVain(OpenCase stuck) {
        for (Job job = failedJob(stuck); job.getRetries() > 0; job = failedJob(stuck)) {
            try {
                jobs.executeJob(job.getId());
            } catch (RuntimeException failedAgain) {
                // what is the matter is the story's business
            }
        }
    }

    /** Runs every job of an instance that is due now, until none is. */
    protected void runDueJobs(String instanceId) {
        for (int ran = 0; ran < MOST_JOBS; ran++) {
            List<Job> due = jobs.createJobQuery()
                    .processInstanceId(instanceId)
                    .executable()
                    .listPage(0, 1);
            if (due.isEmpty()) {
                return;
            }
            jobs.executeJob(due.get(0).getId());
        }
        throw new AssertionError("the desk does not come to rest");
    }
}
