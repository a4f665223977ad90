package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.scenario.OpenCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Supervisors write what requesters read. */
class ReasonsPageTest extends BrowserTest {

    private static final String SMALL = "[data-code='picture.too-small']";

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void as_the_desk_brought_them() {
        jdbc.update("delete from resetdesk.reason_version");
    }

    private static Locator dialog(Page page) {
        return page.locator("dialog[open]");
    }

    private static void agree(Page page) {
        dialog(page).locator(".desk-actions button").last().click();
    }

    private static void addOwn(Page page) {
        page.click("text=Aggiungi un motivo");
        page.fill("#reason-it-why", "Manca la fattura");
        page.fill("#reason-it-advice", "Invia la fattura d’acquisto e apri una nuova richiesta.");
        page.fill("#reason-en-why", "There is no invoice");
        page.fill("#reason-en-advice", "Send the invoice and open a new request.");
    }

    @Test
    void a_supervisor_adds_a_reason_that_agents_are_offered_and_changes_a_text_that_another_has_just_changed() {
        Person elena = people.supervisor();
        Page page = open(View.DESKTOP, "/app/#/me", elena);
        page.click("a[href='#/reasons']");
        page.waitForSelector(SMALL);
        keep(page, "reasons");

        addOwn(page);
        assertThat(page.locator("#reason-code")).hasValue("house.there-is-no-invoice");
        page.fill("#reason-code", "house.Invoice");
        agree(page);
        assertThat(dialog(page)).containsText("house.senza-fattura");
        page.fill("#reason-code", "house.no-invoice");
        keep(page, "reasons-add");
        agree(page);
        assertThat(page.locator("[data-code='house.no-invoice']")).containsText("Manca la fattura.");
        assertThat(page.locator("[data-code='house.no-invoice'] button").first())
                .isFocused();
        OpenCase opened = open(people.requester(), request(codeDevice()).withFile("labelPhoto", blankPhoto(), "l.png"));
        Page sara = open(View.DESKTOP, taskPage(opened.number()), people.supportAgent());
        sara.waitForSelector(".desk-form.is-ready");
        sara.click("button.claim");
        sara.click("label:has(input[value=REJECT])");
        sara.selectOption("#reason", "house.no-invoice");
        assertThat(sara.locator(".desk-told")).containsText("Manca la fattura. Invia la fattura");
        assertThat(sara.locator("#reason optgroup[label='Motivi nostri'] option"))
                .hasText("Manca la fattura.");
        keep(sara, "reasons-offered");

        page.locator(SMALL + " button").first().click();
        page.fill("#reason-it-why", "Nella foto l’etichetta è troppo piccola");
        Map<String, String> words = Map.of("why", "Troppo piccola", "advice", "Avvicinati.");
        people.supervisor().put("/api/reason-texts/picture.too-small", Map.of("version", 0, "it", words, "en", words));
        agree(page);
        assertThat(dialog(page)).containsText("Un altro supervisore");
        assertThat(dialog(page)).containsText("Troppo piccola. Avvicinati.");
        keep(page, "reasons-conflict");
        agree(page);
        assertThat(dialog(page)).hasCount(0);
        assertThat(page.locator(SMALL)).containsText("Nella foto l’etichetta è troppo piccola.");
        assertThat(page.locator(SMALL)).containsText("Testo cambiato");
        page.click(SMALL + " button:has-text('Testo originale')");
        agree(page);
        assertThat(page.locator(SMALL)).not().containsText("Testo cambiato");

        page.click("[data-code='house.no-invoice'] button:has-text('Ritira')");
        agree(page);
        assertThat(page.locator("[data-code='house.no-invoice']")).containsText("Ritirato");
        page.fill("#reason-wanted", "invoice");
        assertThat(page.locator("[data-code]:visible")).hasCount(1);
        assertThat(page.locator(".reasons section:visible")).hasCount(1);
        keep(page, "reasons-withdrawn");
        page.fill("#reason-wanted", "nothing of the kind");
        assertThat(page.locator(".reasons-nothing")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void N10_the_same_in_english_in_the_dark_and_on_a_phone() {
        Person elena = people.supervisor();
        elena.put("/api/account", Map.of("language", "en"));
        Map<String, String> words = Map.of("why", "There is no invoice", "advice", "Send the invoice.");
        elena.post("/api/reason-texts", Map.of("code", "house.no-invoice", "it", words, "en", words));

        Page page = open(View.DESKTOP.dark().english(), "/app/#/reasons", elena);
        page.waitForSelector(SMALL);
        assertThat(page.locator("h1")).hasText("Reasons");
        keep(page, "reasons-dark-en");

        Page phone = open(View.PHONE.dark().english(), "/app/#/reasons", elena);
        phone.waitForSelector(SMALL);
        keep(phone, "reasons-phone-dark-en");
        assertThat(overflows(phone)).isFalse();
        phone.locator(SMALL + " button").first().click();
        assertThat(phone.locator("#reason-en-why")).hasValue("The label or the code is too small in the photo.");
        keep(phone, "reasons-phone-edit-dark-en");
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_agent_is_told_that_these_are_for_supervisors() {
        Page page = open(View.DESKTOP, "/app/#/reasons", people.supportAgent());

        assertThat(page.locator("main")).containsText("I motivi li scrivono i supervisori");
        page.click("a[href='#/me'] >> nth=0");
        assertThat(page.locator(".me-rows").first()).not().containsText("Motivi");
    }
}
