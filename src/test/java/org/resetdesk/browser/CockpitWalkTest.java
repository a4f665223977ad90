package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resetdesk.Person;
import org.resetdesk.account.Role;
import org.resetdesk.scenario.OpenCase;
import org.springframework.beans.factory.annotation.Autowired;

/** Every place of Cockpit that support has use for, visited: the doors that it needs are open. */
class CockpitWalkTest extends BrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService jobs;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPPORT", "SUPERVISOR"})
    void G21_staff_walks_through_cockpit(Role role) {
        OpenCase waiting = open(people.requester(), request(codeDevice()));
        Page page = open(View.DESKTOP, COCKPIT + "/dashboard", people.in(role));

        for (String place : List.of("/dashboard", "/processes", "/decisions", "/repository", "/batch", "/tasks")) {
            visit(page, place);
        }
        visit(page, "/decision-definition/" + decision());
        visit(page, "/process-definition/" + processDefinition() + "/runtime");
        openTabs(page, "Incidents", "Called Process Definitions", "Job Definitions", "Process Instances");
        visit(page, "/process-instance/" + waiting.instanceId() + "/runtime");
        openTabs(page, "Incidents", "Called Process Instances", "User Tasks", "Jobs", "External Tasks", "Variables");
        assertThat(page.locator(".ctn-content-bottom")).containsText("caseNumber");
        keep(page, "cockpit-instance");
    }

    @Test
    void O04_an_agent_has_a_failed_step_tried_again() {
        OpenCase stuck = open(people.requester(), request(codeDevice()));
        Job timer = jobs.createJobQuery()
                .processInstanceId(stuck.instanceId())
                .listPage(0, 1)
                .get(0);
        jobs.setJobRetries(timer.getId(), 0);
        Person agent = people.supportAgent();

        Page page = open(View.DESKTOP, COCKPIT + "/process-instance/" + stuck.instanceId() + "/runtime", agent);
        openTabs(page, "Incidents");
        page.click(".ctn-content-bottom a[uib-tooltip*='Failed Job']");
        page.click(".modal-footer button:has-text('Retry')");
        assertThat(page.locator(".modal-footer button:has-text('OK')")).isVisible();
        keep(page, "cockpit-retried");

        assertThat(jobs.createJobQuery().jobId(timer.getId()).singleResult().getRetries())
                .isPositive();
    }

    @Test
    void O01_an_agent_takes_a_task_and_gives_it_back() {
        OpenCase doubtful =
                open(people.requester(), request(codeDevice()).withFile("labelPhoto", blankPhoto(), "etichetta.png"));
        Person sara = people.supportAgent();
        Page page = open(View.DESKTOP, taskPage(doubtful.number()), sara);
        page.waitForSelector(".desk-form.is-ready");
        for (String tab : List.of("Cronologia", "Diagramma", "Descrizione", "Modulo")) {
            page.locator(".nav-tabs a:has-text('" + tab + "')").first().click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }

        page.click("button.claim");
        Locator giveBack =
                page.locator(".remove-assignee, [ng-click*='unclaim']").first();
        giveBack.waitFor();
        keep(page, "tasklist-claimed");
        giveBack.click();

        assertThat(page.locator("button.claim")).isVisible();
        assertThat(people.supportAgent()
                        .post("/engine-rest/task/" + doubtful.taskId("reviewRequest") + "/claim", "{}")
                        .status())
                .isEqualTo(204);
    }

    private void visit(Page page, String place) {
        page.navigate("about:blank");
        page.navigate(COCKPIT + place);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void openTabs(Page page, String... tabs) {
        for (String tab : tabs) {
            page.click(".ctn-tabs a:has-text('" + tab + "'), .nav-tabs a:has-text('" + tab + "')");
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    private String processDefinition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("device-password-reset")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String decision() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("request-assessment")
                .latestVersion()
                .singleResult()
                .getId();
    }
}
