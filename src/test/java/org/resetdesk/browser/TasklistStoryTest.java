package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceAnswer;
import org.resetdesk.bench.device.SimulatedDevice;

/** A requester never needs anything but Tasklist and Le mie richieste; an agent nothing but Tasklist. */
class TasklistStoryTest extends BrowserTest {

    private static final String START = "/camunda/app/tasklist/default/#/?processStart=device-password-reset";
    private static final String SEND = ".modal-footer .btn-primary";
    private static final String COMPLETE = ".form-actions .btn-primary";

    @Test
    void N03_N07_N10_a_case_is_opened_reviewed_confirmed_and_closed() throws IOException {
        SimulatedDevice recorder = codeDevice();
        Page marco = openForm(View.DESKTOP, START, people.requester());
        String caseNumber = submit(marco, recorder, blankPhoto());
        letTheDeskWork(caseNumber);

        Page sara = openForm(View.DESKTOP, taskPage(caseNumber), people.supportAgent());
        assertThat(sara.locator(".desk-form")).containsText("Che cosa abbiamo notato");
        assertThat(sara.locator(".desk-findings li").first()).isVisible();
        assertThat(sara.locator(".desk-large img")).hasCount(2);
        keep(sara, "tasklist-review");
        sara.click("text=Prendi in carico");
        sara.click(".desk-choice:has([value=APPROVE])");
        assertThat(sara.locator(COMPLETE)).hasText("Approva");
        sara.click(COMPLETE);
        sara.waitForSelector(".desk-form", gone());
        letTheDeskWork(caseNumber);

        marco.click("text=Segui la richiesta");
        marco.reload();
        assertThat(marco.locator(".desk-badge")).hasText("Da confermare");
        Download file = marco.waitForDownload(() -> marco.click("text=Scaricamento"));
        assertThat(file.suggestedFilename()).isEqualTo(recorder.identity().serialNumber() + "-reset.txt");
        marco.navigate(taskPage(caseNumber));
        marco.waitForSelector(".desk-form.is-ready");
        marco.click("text=Mostra il codice");
        String code = marco.locator(".desk-code").textContent();
        keep(marco, "tasklist-confirm");
        assertThat(Files.readString(file.path()).strip()).isEqualTo(code);
        assertThat(recorder.reset(code, "new-Passw0rd")).isEqualTo(DeviceAnswer.ACCEPTED);

        marco.click(".desk-choice:has([value=ACCEPTED])");
        assertThat(marco.locator(COMPLETE)).hasText("Chiudi richiesta");
        marco.click(COMPLETE);
        marco.waitForSelector(".desk-form", gone());
        marco.navigate("/app/#/cases/" + caseNumber);
        assertThat(marco.locator(".desk-badge")).hasText("Chiusa · riuscita");
        assertThat(marco.locator("main")).not().containsText(code);
        keep(marco, "app-closed");
        assertThat(complaints).isEmpty();
    }

    private Page openForm(View view, String path, Person person) {
        Page page = open(view, path, person);
        page.waitForSelector(".desk-form.is-ready");
        return page;
    }

    private static String submit(Page page, SimulatedDevice device, byte[] label) {
        page.click("text=Altra rete");
        page.setInputFiles("#file-labelPhoto", new FilePayload("etichetta.png", "image/png", label));
        page.setInputFiles(
                "#file-featureCodePhoto",
                new FilePayload("qr.png", "image/png", qrPicture(device.exportFeatureCode())));
        page.check("#declaration");
        keep(page, "tasklist-submission");
        assertThat(page.locator(SEND)).hasText("Invia richiesta");
        page.click(SEND);
        return page.locator(".desk-number").textContent();
    }

    @Test
    void N09_what_is_missing_is_said_beside_it_and_nothing_is_sent() {
        Person giulia = people.requester();
        Page page = openForm(View.PHONE.english(), START, giulia);
        page.click(SEND);
        assertThat(page.locator(".desk-trouble")).hasText("The photo of the label is missing.");

        page.setInputFiles("#file-labelPhoto", new FilePayload("label.png", "image/png", blankPhoto()));
        page.click(SEND);
        assertThat(page.locator(".desk-trouble")).hasText("The feature code is missing.");

        page.click(".desk-tab:has([value=TEXT])");
        page.fill(".desk-code-text", "not a feature code");
        page.click(SEND);
        assertThat(page.locator(".desk-trouble")).containsText("accept the declaration");
        keep(page, "tasklist-submission-phone");
        assertThat(giulia.get("/api/cases").json().path("total").asInt()).isZero();
        assertThat(complaints).isEmpty();
    }

    @Test
    void A10_a_refused_submission_says_why_in_the_readers_language() {
        Page page = openForm(View.DESKTOP, START, people.requester());
        page.setInputFiles("#file-labelPhoto", new FilePayload("label.png", "image/png", new byte[] {1, 2, 3}));
        page.click(".desk-tab:has([value=TEXT])");
        page.fill(".desk-code-text", codeDevice().exportFeatureCode());
        page.check("#declaration");
        page.click(SEND);

        assertThat(page.locator(".desk-trouble .is-error")).isVisible();
        assertThat(page.locator(".desk-trouble").textContent()).doesNotContain("submission.");
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
    }
}
