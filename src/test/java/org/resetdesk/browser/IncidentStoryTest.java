package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.resetdesk.DeskTestConfiguration.STRICT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.vendor.Mood;
import org.resetdesk.notice.MailsGivenUp;
import org.resetdesk.scenario.IssuerTable;
import org.resetdesk.scenario.OpenCase;
import org.resetdesk.scenario.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Something outside the desk breaks; supervisors hear of it, and an agent heals it in Cockpit. */
class IncidentStoryTest extends BrowserTest {

    private static final String INSTANCE = "/camunda/app/cockpit/default/#/process-instance/%s/runtime";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService processes;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private IssuerTable table;

    @BeforeEach
    void aVendorServesAModel() {
        table = new IssuerTable(repository)
                .forModel("CAM-STRICT", "http:strict")
                .deployed();
    }

    @AfterEach
    void theVendorWorks() {
        table.close();
        STRICT.is(Mood.WELL);
    }

    @Test
    void O04_the_issuer_fails_until_it_is_an_incident_that_a_retry_in_cockpit_heals() {
        Person giulia = people.supervisor();
        STRICT.is(Mood.UNAUTHORISED);
        OpenCase stuck = openBroken(
                people.requester(), request(Requests.device("CAM-STRICT", DeviceKind.CODE, clock, people.stranger())));
        tryInVain(stuck);

        Page sara = open(View.DESKTOP, INSTANCE.formatted(stuck.instanceId()), people.supportAgent());
        incidents(sara);
        assertThat(sara.locator(".ctn-content-bottom"))
                .containsText("Il servizio del produttore http:strict non riconosce il desk");
        keep(sara, "cockpit-incident");

        Page envelope = open(View.DESKTOP, "/app/#/messages", giulia);
        assertThat(envelope.locator("main"))
                .containsText("Il servizio del produttore http:strict non riconosce il desk");
        keep(envelope, "app-trouble");

        STRICT.is(Mood.WELL);
        clock.advance(Duration.ofMinutes(1));
        retry(sara);
        stuck.letTheDeskWork();
        assertThat(stuck.revealToken()).startsWith("6fa4");
        sara.reload();
        incidents(sara);
        assertThat(sara.locator(".ctn-content-bottom")).not().containsText("issuer.unauthorised");
        keep(sara, "cockpit-healed");
    }

    @Test
    void O03_mails_that_were_given_up_are_one_incident_that_a_retry_in_cockpit_heals() {
        Person giulia = people.supervisor();
        transaction.executeWithoutResult(status -> events.publishEvent(new MailsGivenUp(3)));
        transaction.executeWithoutResult(status -> events.publishEvent(new MailsGivenUp(4)));
        String instance = processes
                .createProcessInstanceQuery()
                .processDefinitionKey("undelivered-mails")
                .singleResult()
                .getId();

        Page sara = open(View.DESKTOP, INSTANCE.formatted(instance), people.supportAgent());
        incidents(sara);
        assertThat(sara.locator(".ctn-content-bottom")).containsText("mail.given-up (SMTP)");
        keep(sara, "cockpit-mails");
        assertThat(giulia.get("/api/messages").json().path("total").asInt()).isLessThanOrEqualTo(1);

        retry(sara);
        runDueJobs(instance);
        assertThat(processes
                        .createProcessInstanceQuery()
                        .processDefinitionKey("undelivered-mails")
                        .count())
                .isZero();
    }

    private static void incidents(Page page) {
        page.click(".ctn-tabs a:has-text('Incidents'), .nav-tabs a:has-text('Incidents')");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void retry(Page page) {
        page.click(".ctn-content-bottom a[uib-tooltip*='Failed Job']");
        page.click(".modal-footer button:has-text('Retry')");
        assertThat(page.locator(".modal-footer button:has-text('OK')")).isVisible();
        page.click(".modal-footer button:has-text('OK')");
    }
}
