package org.resetdesk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "resetdesk.desk-hours=Mon-Fri 08:30-12:30 14:00-18:00")
class TargetTimeTest extends Scenario {

    private static final int ORDINARY = 50;
    private static final int NEAR = 70;
    private static final int OVERDUE = 90;

    /** In Rome; 12 January 2027 is a Tuesday. */
    private static Instant january(int day, int hour, int minute) {
        return LocalDateTime.of(2027, 1, day, hour, minute)
                .atZone(ZoneId.of("Europe/Rome"))
                .toInstant();
    }

    private void at(int day, int hour, int minute, OpenCase opened) {
        clock.setTo(january(day, hour, minute));
        opened.letTheDeskWork();
    }

    private OpenCase caseForReview(SimulatedDevice device) {
        return caseForReview(people.requester(), device);
    }

    private OpenCase caseForReview(Person marco, SimulatedDevice device) {
        return open(marco, request(device).withFile("labelPhoto", blankPhoto(), "label.png"));
    }

    private Task review(OpenCase opened) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(opened.taskId("reviewRequest"))
                .singleResult();
    }

    private static int messages(Person reader, OpenCase about, String words) {
        int count = 0;
        for (var message : reader.get("/api/messages").json().path("items")) {
            String text = message.path("text").asText();
            count += text.contains(about.number()) && text.contains(words) ? 1 : 0;
        }
        return count;
    }

    @Test
    void O02_the_clock_runs_in_opening_hours_warns_at_three_quarters_and_then_supervisors_are_told_and_may_decide() {
        Person sara = people.supportAgent();
        Person elena = people.supervisor();
        clock.setTo(january(12, 16, 30));
        OpenCase opened = caseForReview(codeDevice());
        assertThat(review(opened).getPriority()).isEqualTo(ORDINARY);
        assertThat(review(opened).getDueDate()).isCloseTo(Date.from(january(13, 11, 0)), 20_000);

        at(13, 9, 58, opened);
        assertThat(review(opened).getPriority()).isEqualTo(ORDINARY);
        assertThat(messages(sara, opened, "")).isZero();

        at(13, 10, 1, opened);
        assertThat(review(opened).getPriority()).isEqualTo(NEAR);
        assertThat(messages(sara, opened, "quasi al limite")).isEqualTo(1);
        assertThat(messages(elena, opened, "")).isZero();
        assertThat(elena.get("/engine-rest/task/" + opened.taskId("reviewRequest"))
                        .status())
                .isNotEqualTo(200);

        at(13, 11, 1, opened);
        assertThat(review(opened).getPriority()).isEqualTo(OVERDUE);
        assertThat(messages(elena, opened, "più del tempo previsto")).isEqualTo(1);
        assertThat(messages(sara, opened, "")).isEqualTo(1);

        at(13, 17, 0, opened);
        assertThat(messages(elena, opened, "")).isEqualTo(1);
        assertThat(opened.complete(elena, "reviewRequest", new EngineFormBody().with("decision", "APPROVE"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void O02_the_clock_rests_while_the_requester_is_asked() {
        Person elena = people.supervisor();
        clock.setTo(january(12, 9, 0));
        Person marco = people.requester();
        OpenCase opened = caseForReview(marco, codeDevice());
        at(12, 11, 0, opened);
        opened.complete(
                people.supportAgent(),
                "reviewRequest",
                new EngineFormBody().with("decision", "ASK_EVIDENCE").with("reasonCode", "label.unknown"));

        at(12, 15, 0, opened);
        assertThat(messages(elena, opened, "")).isZero();
        opened.complete(marco, "provideEvidence", new EngineFormBody().withFile("labelPhoto", blankPhoto(), "l.png"));
        assertThat(review(opened).getPriority()).isEqualTo(ORDINARY);

        at(12, 16, 1, opened);
        assertThat(review(opened).getPriority()).isEqualTo(NEAR);
        at(12, 16, 58, opened);
        assertThat(messages(elena, opened, "")).isZero();
        at(12, 17, 1, opened);
        assertThat(messages(elena, opened, "più del tempo previsto")).isEqualTo(1);
    }

    @Test
    void O02_a_case_whose_feature_code_will_soon_be_too_old_presses_as_well_and_so_do_its_jobs() {
        clock.setTo(january(12, 9, 0));
        SimulatedDevice madeLastNight = device(DeviceKind.CODE, Clock.offset(clock, Duration.ofHours(-17)));
        OpenCase pressing = caseForReview(madeLastNight);
        OpenCase ordinary = caseForReview(codeDevice());
        assertThat(review(pressing).getDueDate()).isCloseTo(review(ordinary).getDueDate(), 20_000);

        at(12, 10, 2, pressing);
        at(12, 10, 2, ordinary);
        assertThat(review(pressing).getPriority()).isEqualTo(NEAR);
        assertThat(review(ordinary).getPriority()).isEqualTo(ORDINARY);
        assertThat(messages(people.supervisor(), pressing, "")).isZero();

        assertThat(priorityOfTheNextJob(pressing)).isGreaterThan(priorityOfTheNextJob(ordinary));
    }

    private long priorityOfTheNextJob(OpenCase opened) {
        people.supportAgent()
                .post(
                        "/engine-rest/task/" + opened.taskId("reviewRequest") + "/submit-form",
                        new EngineFormBody().with("decision", "APPROVE").json());
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(opened.instanceId())
                .singleResult();
        return job.getPriority();
    }
}
