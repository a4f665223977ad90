package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.knowledge.AsShipped;
import org.resetdesk.scenario.OpenCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Giulia changes what the desk knows, and sees before what would come of it. */
class KnowledgePageTest extends BrowserTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate jdbc;

    private AsShipped tables;

    @BeforeEach
    void tablesAsShipped() {
        tables = new AsShipped(repository, jdbc);
    }

    @AfterEach
    void tablesAreTakenBack() {
        tables.close();
    }

    @Test
    void O06_a_supervisor_edits_a_rule_is_told_that_three_verdicts_would_change_and_puts_it_in_force() {
        Person marco = people.requester();
        OpenCase first = unreadableLabel(marco);
        unreadableLabel(marco);
        unreadableLabel(marco);
        open(marco, request(codeDevice()));
        Page page = open(View.DESKTOP, "/app/#/knowledge", people.supervisor());
        page.waitForSelector(".rule");
        keep(page, "knowledge");
        Locator rule = page.locator(".rule", new Page.LocatorOptions().setHasText("con cui confrontare"));
        assertThat(rule).containsText("Guarda una persona");

        rule.locator("[data-act=edit]").click();
        keep(page, "knowledge-edit");
        rule.getByLabel("Verdetto", new Locator.GetByLabelOptions().setExact(true))
                .selectOption("\"ASK_EVIDENCE\"");
        rule.locator("[data-act=edit]").click();
        assertThat(rule).containsText("modificata");
        page.click(".change-bar .is-main");
        page.waitForSelector(".trial");

        assertThat(page.locator(".trial-count")).hasText("3 verdetti cambierebbero");
        assertThat(page.locator(".trial tbody tr")).hasCount(3);
        assertThat(page.locator(".trial tbody")).containsText(first.number());
        assertThat(page.locator(".trial tbody tr").first()).containsText("Chiedi altre prove");
        keepFromTop(page, "knowledge-trial");
        page.selectOption("#reason-code", "too-lenient");
        page.fill("#reason", "Senza codice sull’etichetta il richiedente può rifare la foto da solo");
        page.click(".trial-put button[type=submit]");

        assertThat(page.locator(".desk-notice").first()).containsText("è in vigore");
        assertThat(page.locator(".version").first()).containsText("rifare la foto da solo");
        assertThat(page.locator(".version").first()).containsText("3 cambiate su 4 provate");
        assertThat(rule).containsText("Chiedi altre prove");
        keep(page, "knowledge-in-force");
        assertThat(unreadableLabel(marco).state()).isEqualTo("NEEDS_ACTION");

        page.locator(".version button").first().click();
        assertThat(page.locator(".trial")).containsText("Regole della versione");
        page.fill("#reason", "Troppe richieste tornano indietro");
        page.click(".trial-put button[type=submit]");
        assertThat(page.locator(".version").first()).containsText("Ritorno a una versione precedente");
        assertThat(rule).containsText("Guarda una persona");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_rule_for_a_new_brand_is_made_by_keyboard_and_what_cannot_be_is_said_where_it_stands() {
        Page page = open(View.DESKTOP, "/app/#/knowledge/issuer-choice", people.supervisor());
        page.waitForSelector(".rule");
        page.press("#rule-2 [data-act=add]", "Enter");
        assertThat(page.locator("#description-2")).isFocused();
        page.keyboard().type("Marca ACME: a mano");
        page.selectOption("#add-2", new SelectOption().setLabel("Codice del dispositivo"));
        page.selectOption("#add-2", new SelectOption().setLabel("Testo del codice di un'altra marca"));
        Locator rule = page.locator("#rule-2");
        rule.getByLabel("valido").uncheck();
        rule.getByLabel("di un’altra marca").check();
        page.selectOption("#rule-2-foreignCode", "feel");
        rule.getByLabel("Testo del codice di un'altra marca", new Locator.GetByLabelOptions().setExact(true))
                .fill("ACME");
        page.click(".change-bar .is-main");

        assertThat(rule.locator(".is-error")).containsText("virgolette");
        keep(page, "knowledge-refused");
        rule.getByLabel("Testo del codice di un'altra marca", new Locator.GetByLabelOptions().setExact(true))
                .fill("starts with(cellInput, \"ACME:\")");
        page.selectOption("#rule-2-issuer", "\"manual\"");
        page.click(".change-bar .is-main");
        page.waitForSelector(".trial");
        rule.locator("[data-act=edit]").click();
        assertThat(rule).containsText("comincia con ACME:");
        page.click(".change-bar >> text=Scarta le modifiche");
        assertThat(page.locator(".rule")).hasCount(3);
        assertThat(complaints).isEmpty();
    }

    @Test
    void N10_the_same_in_english_in_the_dark_and_on_a_phone() throws IOException {
        Person supervisor = people.supervisor();
        supervisor.put("/api/account", Map.of("language", "en"));
        unreadableLabel(people.requester());
        Page page = open(View.DESKTOP.dark().english(), "/app/#/knowledge/target-time", supervisor);
        page.waitForSelector(".rule");
        assertThat(page.locator("h1")).hasText("The desk’s rules");
        page.click("#rule-1 [data-act=edit]");
        keep(page, "knowledge-dark-en");

        Download file = page.waitForDownload(() -> page.click("text=Download DMN"));
        String dmn = Files.readString(file.path());
        assertThat(file.suggestedFilename()).startsWith("target-time-").endsWith(".dmn");
        page.setInputFiles(
                "#dmn",
                new FilePayload(
                        "changed.dmn",
                        "application/xml",
                        dmn.replace("\"PT1H\"", "\"PT20M\"")
                                .replace("usual</text>\n        </outputEntry>", "\"PT9H\"</text></outputEntry>")
                                .getBytes(StandardCharsets.UTF_8)));
        page.waitForSelector(".trial");
        assertThat(page.locator(".trial")).containsText("1 target time would change");
        keep(page, "knowledge-trial-dark-en");

        Page phone = open(View.PHONE.dark().english(), "/app/#/knowledge", supervisor);
        phone.waitForSelector(".rule");
        phone.click("#rule-8 [data-act=edit]");
        keepFromTop(phone, "knowledge-phone-dark-en");
        assertThat(overflows(phone)).isFalse();
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_agent_is_told_that_these_are_for_supervisors() {
        Page page = open(View.DESKTOP, "/app/#/knowledge", people.supportAgent());

        assertThat(page.locator("main")).containsText("sono per i supervisori");
        page.click("a[href='#/me']");
        assertThat(page.locator("main")).not().containsText("Regole del desk");
    }

    /** From the top: what the header covers while somebody scrolls, he scrolls out from under it. */
    private static void keepFromTop(Page page, String name) {
        page.evaluate("scrollTo(0, 0)");
        keep(page, name);
    }

    private OpenCase unreadableLabel(Person requester) {
        return open(requester, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "label.png"));
    }
}
