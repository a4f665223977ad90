package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.OpenCase;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk's own part of Cockpit: a case whole, running or finished, found by what people know of it; and how the desk stands. */
class CockpitCaseTest extends BrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";
    private static final String READY = ".desk-cockpit:not(:has(.waiting))";

    /** Cockpit's pages scroll inside: a high one shows all of a case. */
    private static final View HIGH = new View(1280, 3400, ColorScheme.LIGHT, "it-IT");

    @Autowired
    ManagementService jobs;

    @Test
    void N07_a_running_instance_shows_its_case_with_pictures_beside_what_was_read() {
        OpenCase doubtful =
                open(people.requester(), request(codeDevice()).withFile("labelPhoto", blankPhoto(), "etichetta.png"));
        Page page = open(
                View.DESKTOP,
                COCKPIT + "/process-instance/" + doubtful.instanceId() + "/runtime?tab=desk-case-tab",
                people.supportAgent());
        page.waitForSelector(READY);

        assertThat(page.locator(".ctn-tabs a:has-text('Richiesta'), .nav-tabs a:has-text('Richiesta')"))
                .isVisible();
        assertThat(page.locator(".desk-cockpit")).containsText(doubtful.number());
        assertThat(page.locator(".desk-compared")).containsText("Da confrontare a occhio");
        assertThat(page.locator(".desk-outlined img")).hasCount(1);
        assertThat(page.locator(".desk-findings li").first()).isVisible();
        keep(page, "cockpit-case-tab");

        page.click("text=Apri a tutta pagina");
        page.waitForSelector(".cockpit-back");
        page.waitForSelector(READY);
        keep(page, "cockpit-case-running");
        page.click("text=Istanza nel processo");
        page.waitForURL(address -> address.contains(doubtful.instanceId()));
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_finished_case_is_found_in_the_navigation_and_told_to_its_end() {
        Person marco = people.requester();
        Person sara = people.supportAgent();
        SimulatedDevice recorder = codeDevice();
        OpenCase done = open(marco, request(recorder).withFile("labelPhoto", blankPhoto(), "etichetta.png"));
        done.complete(
                sara,
                "reviewRequest",
                new EngineFormBody()
                        .with("decision", "ASK_EVIDENCE")
                        .with("reasonCode", "picture.too-dark")
                        .with("comment", "Accendi una luce, per favore."));
        done.complete(
                marco,
                "provideEvidence",
                new EngineFormBody().withFile("labelPhoto", labelPhoto(recorder), "etichetta.jpg"));
        String code = done.revealToken();
        done.deviceAccepted();
        sara.put("/api/account", Map.of("language", "en"));

        Page page = open(HIGH.english(), COCKPIT + "/dashboard", sara);
        page.click("[cam-widget-header] a:has-text('Requests')");
        page.waitForSelector(READY);
        page.fill("#desk-search", recorder.identity().serialNumber());
        page.keyboard().press("Enter");
        assertThat(page.locator(".cockpit-results h3"))
                .containsText(recorder.identity().serialNumber());
        assertThat(page.locator(".cockpit-results tbody tr")).hasCount(1);
        keep(page, "cockpit-search-en");

        page.click(".cockpit-results a:has-text('" + done.number() + "')");
        page.waitForSelector(".cockpit-back");
        page.waitForSelector(READY);
        assertThat(page.locator(".desk-cockpit")).containsText("More evidence asked for");
        assertThat(page.locator(".desk-cockpit")).containsText("Accendi una luce");
        assertThat(page.locator(".desk-cockpit")).containsText("withdrawn");
        assertThat(page.locator(".desk-cockpit")).containsText("case.closed");
        assertThat(page.locator(".desk-cockpit")).not().containsText("NOT VERIFIED");
        assertThat(page.content()).doesNotContain(code);
        keep(page, "cockpit-case-closed-en");

        page.click("text=All requests");
        page.waitForSelector(READY);
        assertThat(page.locator("#desk-search")).hasValue(recorder.identity().serialNumber());
        assertThat(complaints).isEmpty();
    }

    @Test
    void O04_the_dashboard_tells_states_waits_and_failures_by_cause_also_where_the_reader_likes_the_dark() {
        OpenCase stuck = open(people.requester(), request(codeDevice()));
        open(people.requester(), request(codeDevice()).withFile("labelPhoto", blankPhoto(), "etichetta.png"));
        Job timer = jobs.createJobQuery()
                .processInstanceId(stuck.instanceId())
                .listPage(0, 1)
                .get(0);
        jobs.setJobRetries(timer.getId(), 0);

        Page page = open(View.DESKTOP.dark(), COCKPIT + "/dashboard", people.supervisor());
        page.waitForSelector(READY);
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(page.locator(".cockpit-states li")).hasCount(3);
        assertThat(page.locator(".desk-cockpit")).containsText("Aspettano da più tempo");
        assertThat(page.locator(".desk-cockpit a:has-text('Vedi l’istanza')").first())
                .isVisible();
        assertThat(page.locator("[cam-widget-header] a:has-text('Statistiche')"))
                .isVisible();
        keep(page, "cockpit-desk-now-dark");
        assertThat(complaints).isEmpty();
    }

    @Test
    void staff_sees_how_many_tasks_wait_for_which_group_and_no_error() {
        open(people.requester(), request(codeDevice()).withFile("labelPhoto", blankPhoto(), "etichetta.png"));

        Page page = open(View.DESKTOP, COCKPIT + "/tasks", people.supportAgent());

        assertThat(page.locator(".tasks-dashboard td:has-text('support')").first())
                .isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator(".notification, .alert-danger")).hasCount(0);
        keep(page, "cockpit-tasks");
    }
}
