package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;

/** Opening a case where reception is bad, the tab is closed, or the desk says no. */
class RequestReceptionTest extends RequestTest {

    private static final String SUBMISSION = "**/submit-form";

    @Test
    void a_draft_with_its_pictures_survives_a_closed_tab_and_is_erased_once_sent() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        Page page = open(View.PHONE, "/app/#/new", marco);
        begin(page, "Altri");
        chooseLabel(page, camera);
        chooseWay(page, "Immagine del QR code");
        choose(page, "qr.png", "image/png", qrPicture(camera.exportFeatureCode()), "good");
        assertThat(page.locator(".request-read")).isVisible();
        BrowserContext browser = page.context();
        page.close();

        Page again = browser.newPage();
        again.navigate("/app/#/new");
        assertThat(at(again, "resume")).containsText(camera.identity().serialNumber());
        keep(again, "request-resume-phone");
        again.click("text=Continua");
        assertThat(at(again, "code-held")).containsText("qr.png");
        accept(again);
        next(again);
        sent(again);
        again.navigate("/app/#/cases");
        again.click("text=Nuova richiesta");
        at(again, "type");
        assertThat(marco.get("/api/cases").json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void starting_over_forgets_what_was_entered_and_so_does_another_login_here() {
        SimulatedDevice camera = codeDevice();
        Person marco = people.requester();
        Page page = open(View.PHONE, "/app/#/new", marco);
        begin(page, "Altri");
        chooseLabel(page, camera);
        page.navigate("/app/#/cases");
        page.click("text=Nuova richiesta");
        at(page, "resume");
        page.click("text=Ricomincia");
        at(page, "type");
        begin(page, "Altri");
        assertThat(page.locator(".request-preview")).hasCount(0);

        page.navigate("/app/#/me");
        page.click(".me-row:has-text('Esci')");
        page.waitForURL(address -> address.contains("/login"));
        page.navigate("/app/");
        logIn(page, people.requester());
        page.waitForSelector("h1");
        page.waitForFunction("""
                () => new Promise(done => {
                  const opening = indexedDB.open('resetdesk', 1);
                  opening.onsuccess = () => {
                    const keys = opening.result.transaction('drafts').objectStore('drafts').getAllKeys();
                    keys.onsuccess = () => { opening.result.close(); done(keys.result.length === 0); };
                  };
                })""");
    }

    @Test
    void G07_a_submission_that_was_cut_off_is_sent_again_and_makes_one_case() {
        Person marco = people.requester();
        Page page = ready(marco, codeDevice());
        AtomicInteger sent = new AtomicInteger();
        page.route(SUBMISSION, route -> {
            if (sent.getAndIncrement() == 0) {
                route.fetch(); // it arrived, but nobody heard the answer
                route.abort();
            } else {
                route.resume();
            }
        });
        next(page);
        assertThat(page.locator(".request-sending")).containsText("L’invio si è interrotto");
        keep(page, "request-cut-off-phone");

        String number = sent(page);
        assertThat(sent).hasValue(2);
        assertThat(marco.get("/api/cases").json().path("total").asInt()).isEqualTo(1);
        assertThat(marco.get("/api/cases")
                        .json()
                        .path("items")
                        .path(0)
                        .path("caseNumber")
                        .asText())
                .isEqualTo(number);
    }

    @Test
    void without_reception_the_page_says_so_and_sends_by_itself_when_it_is_back() {
        Person marco = people.requester();
        Page page = ready(marco, codeDevice());
        page.context().setOffline(true);
        next(page);
        assertThat(page.locator(".request-sending")).containsText("Sei senza rete");
        keep(page, "request-offline-phone");
        assertThat(marco.get("/api/cases").json().path("total").asInt()).isZero();

        page.context().setOffline(false);
        sent(page);
        assertThat(marco.get("/api/cases").json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void E12_an_open_case_for_the_same_device_is_told_with_the_way_to_it() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        String number = open(marco, request(camera)).number();
        Page page = ready(marco, camera);
        next(page);

        assertThat(page.locator(".desk-notice")).containsText("Hai già un caso aperto per questo dispositivo");
        keep(page, "request-case-open-phone");
        page.click("text=Apri la richiesta " + number);
        assertThat(page.locator("h1")).hasText(number);
    }

    @Test
    void a_refusal_leads_back_to_the_step_that_can_mend_it_and_nothing_is_lost() {
        Page page = ready(people.requester(), codeDevice());
        refuse(page, 413, "submission.too-large", "");
        next(page);
        assertThat(at(page, "label")).containsText("submission.too-large in words");
        assertThat(page.locator(".request-preview")).isVisible();
        page.navigate("/app/#/new/summary");
        at(page, "summary");
        refuse(page, 429, "submission.limit", ", \"retryAfter\": 600");
        next(page);
        assertThat(at(page, "summary")).containsText("Puoi riprovare alle");
        refuse(page, 403, "account.not-verified", "");
        next(page);
        page.click("text=Richiedi la verifica");
        page.waitForURL("**/#/verification");
    }

    @Test
    void A01_who_is_not_verified_is_told_how_to_become_so() {
        Page page = open(View.PHONE, "/app/#/new", people.applicant());
        assertThat(at(page, "unverified")).containsText("distributore di fiducia");
        keep(page, "request-unverified-phone");
        page.click("text=Richiedi la verifica");
        page.waitForURL("**/#/verification");
    }

    @Test
    void the_whole_way_goes_by_keyboard_alone() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        Page page = open(View.DESKTOP, "/app/#/new", marco);
        at(page, "type");
        assertThat(page.locator("h1")).isFocused();
        tabTo(page, "Reimpostazione password dispositivo");
        at(page, "connection");
        assertThat(page.locator("h1")).isFocused();
        tabTo(page, "Altri");
        at(page, "label");
        Page.WaitForFileChooserOptions patience = new Page.WaitForFileChooserOptions().setTimeout(10_000);
        page.waitForFileChooser(patience, () -> tabTo(page, "Scegli un file"))
                .setFiles(new FilePayload("l.jpg", "image/jpeg", labelPhoto(camera)));
        assertThat(page.locator(".request-check.is-good")).isVisible();
        tabTo(page, "Avanti");
        at(page, "code-ways");
        tabTo(page, "Incolla il codice");
        at(page, "code-paste");
        page.keyboard().press("Tab");
        page.keyboard().insertText(camera.exportFeatureCode());
        tabTo(page, "Usa questo codice");
        at(page, "code-held");
        tabTo(page, "Avanti");
        at(page, "declaration");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        tabTo(page, "Avanti");
        at(page, "summary");
        tabTo(page, "Conferma");
        sent(page);
        assertThat(page.locator("h1")).isFocused();
        assertThat(marco.get("/api/cases").json().path("total").asInt()).isEqualTo(1);
    }

    /** At *Conferma*, with everything entered. */
    private Page ready(Person requester, SimulatedDevice device) {
        Page page = open(View.PHONE, "/app/#/new", requester);
        begin(page, "Altri");
        chooseLabel(page, device);
        paste(page, device.exportFeatureCode());
        accept(page);
        return page;
    }

    private static void refuse(Page page, int status, String code, String more) {
        page.route(
                SUBMISSION,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("application/json")
                        .setBody("{\"code\": \"%s\", \"message\": \"%s: %s in words\"%s}"
                                .formatted(code, code, code, more))));
    }
}
