package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.OpenCase;

/** An agent's day in the real Tasklist. */
class WorkbenchStoryTest extends BrowserTest {

    private static final String MINE = "Prese da me / Mine";

    private OpenCase caseForReview(Person requester, SimulatedDevice device, byte[] label) {
        return open(requester, request(device).withFile("labelPhoto", label, "label.jpg"));
    }

    private Page openTask(View view, OpenCase opened, Person person) {
        Page page = open(view, taskPage(opened.number()), person);
        page.waitForSelector(".desk-form.is-ready");
        return page;
    }

    @Test
    void N07_by_keyboard_from_picture_to_decision_and_on_to_the_next_task() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase elsewhere = open(people.requester(), request(camera));
        OpenCase opened = caseForReview(marco, camera, labelPhoto(camera));
        OpenCase next = caseForReview(marco, codeDevice(), blankPhoto());
        engine.getTaskService().setPriority(next.taskId("reviewRequest"), 1000);

        Page sara = openTask(View.DESKTOP, opened, people.supportAgent());
        assertThat(sara.locator(".desk-findings")).containsText("Regola deviceElsewhere");
        assertThat(sara.locator(".desk-others").first()).containsText(elsewhere.number());
        assertThat(sara.locator(".desk-others").nth(1)).containsText(next.number());
        sara.keyboard().press("p");
        assertThat(sara.locator("button.claim")).hasCount(0);
        keep(sara, "workbench-review");
        sara.keyboard().press("1");
        assertThat(sara.locator("dialog img")).isVisible();
        sara.keyboard().press("+");
        sara.keyboard().press("r");
        sara.locator("dialog input[type=range]").fill("160");
        assertThat(sara.locator("dialog output")).hasText("150 %");
        keep(sara, "workbench-picture");
        sara.keyboard().press("0");
        assertThat(sara.locator("dialog output")).hasText("100 %");
        sara.keyboard().press("Escape");
        assertThat(sara.locator("dialog")).hasCount(0);

        sara.keyboard().press("r");
        sara.selectOption("#reason", "ownership.doubtful");
        assertThat(sara.locator(".desk-told")).containsText("Procurati una conferma del proprietario");
        sara.click(".desk-form summary:has-text('Scorciatoie')");
        keep(sara, "workbench-decision");
        sara.locator(".desk-title").click();
        sara.keyboard().press("a");
        sara.keyboard().press("Control+Enter");
        sara.waitForURL("**task=" + next.taskId("reviewRequest") + "**");
        assertThat(sara.locator(".desk-facts")).containsText(next.number());
        letTheDeskWork(opened.number());
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        assertThat(complaints).isEmpty();
    }

    @Test
    void O01_lists_of_an_agent_and_what_he_is_told_when_somebody_else_was_first() {
        Person sara = people.supportAgent();
        Person luca = people.supportAgent();
        OpenCase opened = caseForReview(people.requester(), codeDevice(), blankPhoto());
        OpenCase taken = caseForReview(people.requester(), codeDevice(), blankPhoto());
        String task = opened.taskId("reviewRequest");
        engine.getTaskService().setPriority(task, 90);

        Page page = openTask(View.DESKTOP, opened, sara);
        assertThat(luca.post("/engine-rest/task/" + task + "/claim", Map.of("userId", luca.id()))
                        .status())
                .isEqualTo(204);
        page.click("text=Prendi in carico");
        assertThat(page.locator("body")).containsText("Qualcun altro è arrivato prima: " + luca.id());
        assertThat(page.locator("body")).not().containsText("task.taken");
        keep(page, "workbench-too-late");

        sara.post("/engine-rest/task/" + taken.taskId("reviewRequest") + "/claim", Map.of("userId", sara.id()));
        page.click("text=" + MINE);
        assertThat(page.locator("ol.tasks-list")).containsText(taken.number());
        assertThat(page.locator("ol.tasks-list")).not().containsText(opened.number());
        keep(page, "workbench-mine");
        page.click("text=Oltre il limite / Past their time");
        assertThat(page.locator("ol.tasks-list")).containsText(opened.number());
        keep(page, "workbench-past");
    }

    @Test
    void A12_an_agent_who_takes_a_case_of_his_own_is_told_that_somebody_else_has_to() {
        Person sara = people.in(Role.SUPPORT, Role.REQUESTER);
        OpenCase own = caseForReview(sara, codeDevice(), blankPhoto());
        Page page = openTask(View.DESKTOP, own, sara);
        page.click("button.claim");
        assertThat(page.locator("body")).containsText("Questo caso l'hai aperto tu");
        keep(page, "workbench-own-case");
        assertThat(own.state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void a_supervisor_flags_a_device_and_revokes_a_request_in_english_and_in_the_dark() {
        Person boss = people.supervisor();
        boss.put("/api/account", Map.of("language", "en"));
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(people.requester(), request(camera));
        Page page = open(View.DESKTOP.english().dark(), "/app/#/cases/" + opened.number(), boss);
        page.click("text=Flag the device…");
        keep(page, "supervise-flag");
        page.locator("dialog").locator("text='Flag'").click();
        assertThat(page.locator("main")).containsText("Flagged device: Abuse suspected");
        keep(page, "supervise-flagged");
        page.click("text=Revoke the request…");
        page.locator("dialog").locator("text='Revoke'").click();
        assertThat(page.locator("dialog")).containsText("A reason is needed");
        page.selectOption("#supervise-reason", "abuse.suspected");
        keep(page, "supervise-revoke");
        page.locator("dialog").locator("text='Revoke'").click();
        assertThat(page.locator(".desk-badge").first()).containsText("Closed · rejected");
        assertThat(opened.outcome()).isEqualTo("REJECTED");
        page.click("text=Take the device’s flag away");
        assertThat(page.locator("text=Flag the device…")).isVisible();
        assertThat(complaints).isEmpty();
    }
}
