package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.scenario.OpenVerification;

/** An applicant becomes a requester: in the app, and in Tasklist alone. */
class VerificationStoryTest extends BrowserTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";
    private static final String SEND = ".modal-footer .btn-primary";
    private static final String COMPLETE = ".form-actions .btn-primary";

    @Test
    void N11_in_the_app_from_asking_to_redeeming() {
        Person anna = people.applicant();
        Person dario = people.distributor();
        Page page = open(View.PHONE, "/app/", anna);
        page.waitForSelector(".verify-card");
        keep(page, "verification-card-phone");
        page.click("text=Richiedi la verifica");
        page.waitForSelector(".verify-form");
        page.click(".verify-form [type=submit]");
        assertThat(page.locator(".verify-trouble")).hasText("Scrivi il nome dell’azienda.");
        page.fill("#company", "Bianchi Impianti s.r.l.");
        page.fill("#vatNumber", "IT 01234567890");
        page.selectOption("#distributor", dario.id());
        keep(page, "verification-ask-phone");
        page.click(".verify-form [type=submit]");
        assertThat(page.locator(".desk-badge")).hasText("In attesa del distributore");
        keep(page, "verification-asked-phone");

        Page vouching = open(View.DESKTOP, taskOf(anna), dario);
        vouching.waitForSelector(".desk-form.is-ready");
        assertThat(vouching.locator("#applicant")).containsText("IT01234567890");
        vouching.click("text=Prendi in carico");
        vouching.click(".desk-choice:has([value=APPROVE])");
        assertThat(vouching.locator(COMPLETE)).hasText("Garantisco");
        keep(vouching, "verification-vouch");
        vouching.click(COMPLETE);
        vouching.waitForSelector(".desk-form", gone());
        runDueJobs(instanceOf(anna));

        page.reload();
        assertThat(page.locator(".desk-badge")).hasText("Codice inviato");
        page.fill("#authenticationCode", "00000-00000-00011");
        page.click(".verify-redeem [type=submit]");
        assertThat(page.locator(".verify-trouble")).containsText("Restano 4 tentativi");
        keep(page, "verification-code-phone");
        page.fill("#authenticationCode", OpenVerification.codeIn(mail, anna, 1));
        page.click(".verify-redeem [type=submit]");
        assertThat(page.locator(".lead")).hasText("Account verificato");
        keep(page, "verification-done-phone");
        assertThat(overflows(page)).isFalse();
        assertThat(anna.get("/api/account").json().path("verified").asBoolean()).isTrue();
        assertThat(complaints).isEmpty();
    }

    @Test
    void N11_in_tasklist_alone_in_english() {
        Person anna = people.applicant();
        Person dario = people.distributor();
        Page page = open(View.DESKTOP.english(), TASKLIST + "?processStart=account-verification", anna);
        page.waitForSelector(".desk-form.is-ready");
        page.fill("#company", "White Ltd");
        page.fill("#vatNumber", "GB123456789");
        page.selectOption("#distributor", dario.id());
        keep(page, "verification-tasklist-ask");
        assertThat(page.locator(SEND)).hasText("Ask for verification");
        page.click(SEND);
        page.waitForSelector(".desk-form", gone());

        dario.post(
                "/engine-rest/task/" + task(anna) + "/submit-form", OpenVerification.variables("decision", "APPROVE"));
        runDueJobs(instanceOf(anna));
        page.navigate("/app/");
        page.navigate(taskOf(anna));
        page.waitForSelector(".desk-form.is-ready");
        page.click(COMPLETE);
        assertThat(page.locator(".desk-trouble")).hasText("Enter the code that came by e-mail.");
        page.fill("#authenticationCode", OpenVerification.codeIn(mail, anna, 1));
        keep(page, "verification-tasklist-redeem");
        page.click(COMPLETE);
        page.waitForSelector(".desk-form", gone());

        assertThat(anna.get("/api/account").json().path("verified").asBoolean()).isTrue();
        assertThat(complaints).isEmpty();
    }

    private String instanceOf(Person applicant) {
        return instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        applicant.get("/api/verification").json().path("key").asText())
                .singleResult()
                .getId();
    }

    private String task(Person applicant) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instanceOf(applicant))
                .singleResult()
                .getId();
    }

    private String taskOf(Person applicant) {
        return TASKLIST + "?task=" + task(applicant) + "&forceDisplayTask=true";
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
    }
}
