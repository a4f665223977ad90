package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceAnswer;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.OpenCase;

/** From Da confermare to Chiusa, in the app alone. */
class CaseEndTest extends BrowserTest {

    private static final String PASSWORD = "Nuova-Pass9";

    @Test
    void N01_on_the_same_network_the_app_brings_token_and_password_to_the_device_and_closes_the_case()
            throws IOException {
        Person marco = people.requester();
        SimulatedDevice recorder = xmlDevice();
        OpenCase opened = open(marco, request(recorder).with("connection", "SAME_NETWORK"));
        try (DeviceOnTheNetwork reachable = new DeviceOnTheNetwork(recorder, "http://localhost:" + port)) {
            Page page = open(View.PHONE, "/app/", marco);
            List<String> toTheDesk = new CopyOnWriteArrayList<>();
            page.onRequest(call -> keepBody(call, toTheDesk));
            page.getByRole(AriaRole.LINK, named("Da confermare, " + opened.number()))
                    .click();
            keep(page, "app-same-network-phone");
            page.fill("#device-address", reachable.address());
            newPassword(page, "corta");
            assertThat(page.locator(".device-reset .is-error")).containsText("troppo corta");
            assertThat(opened.timeline()).doesNotContain("REVEALED");

            newPassword(page, PASSWORD);
            assertThat(page.locator("dialog")).containsText("Operazione riuscita");
            keep(page, "app-succeeded-phone");
            assertThat(recorder.password()).isEqualTo(PASSWORD);
            assertThat(opened.state()).isEqualTo("TO_CONFIRM");

            page.getByRole(AriaRole.BUTTON, named("OK")).click();
            assertThat(page.locator(".desk-badge")).hasText("Chiusa · riuscita");
            assertThat(page.locator("dialog")).hasCount(0);
            assertThat(toTheDesk).isNotEmpty().noneMatch(body -> body.contains(PASSWORD));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void N02_a_code_is_copied_downloaded_and_the_case_closed_after_a_question() throws IOException {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(marco, request(camera).with("connection", "OTHER_NETWORK"));
        Page page = open(View.DESKTOP.dark(), "/app/#/cases/" + opened.number(), marco);

        page.getByRole(AriaRole.BUTTON, named("Mostra il codice")).click();
        String code = Objects.requireNonNull(page.locator(".desk-code").textContent());
        keep(page, "app-code-dark");
        Download file = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, named("Scaricamento")).click());
        assertThat(Files.readString(file.path()).strip()).isEqualTo(code);
        assertThat(camera.reset(code, PASSWORD)).isEqualTo(DeviceAnswer.ACCEPTED);

        page.getByRole(AriaRole.BUTTON, named("Chiudi richiesta")).click();
        page.getByRole(AriaRole.BUTTON, named("No, non ancora")).click();
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        page.getByRole(AriaRole.BUTTON, named("Chiudi richiesta")).click();
        page.getByRole(AriaRole.BUTTON, named("Sì, chiudi la richiesta")).click();

        assertThat(page.locator(".desk-badge")).hasText("Chiusa · riuscita");
        assertThat(page.locator("main")).not().containsText(code);
        assertThat(complaints).isEmpty();
    }

    @Test
    void N01_a_device_that_does_not_answer_is_told_plainly_and_the_token_can_be_had_by_hand() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(xmlDevice()).with("connection", "SAME_NETWORK"));
        Page page = open(View.PHONE, "/app/#/cases/" + opened.number(), marco);

        page.fill("#device-address", "127.0.0.1:9");
        newPassword(page, PASSWORD);
        assertThat(page.locator(".device-reset .is-error")).containsText("non risponde a questo indirizzo");
        assertThat(page.locator("dialog")).hasCount(0);
        page.click(".by-hand summary");
        page.getByRole(AriaRole.BUTTON, named("Mostra il file")).click();
        assertThat(page.locator(".desk-xml")).containsText("<ResetToken");
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
    }

    @Test
    void N02_the_end_goes_by_keyboard_alone() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()).with("connection", "OTHER_NETWORK"));
        Page page = open(View.DESKTOP, "/app/#/cases", marco);
        assertThat(page.locator(".case")).isVisible();

        tabTo(page, opened.number());
        assertThat(page.locator("h1")).hasText(opened.number());
        assertThat(page.locator("h1")).isFocused();
        tabTo(page, "Mostra il codice");
        assertThat(page.locator(".desk-code")).isVisible();
        tabTo(page, "Chiudi richiesta");
        assertThat(page.locator("dialog[open]")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");
        tabTo(page, "Chiudi richiesta");
        tabTo(page, "Sì, chiudi la richiesta");

        assertThat(page.locator(".desk-badge")).hasText("Chiusa · riuscita");
    }

    private static void newPassword(Page page, String password) {
        page.fill("#new-password", password);
        page.fill("#new-password-again", password);
        page.click(".device-reset [type=submit]");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void keepBody(Request call, List<String> bodies) {
        if (call.url().startsWith("http://localhost:" + port) && call.postData() != null) {
            bodies.add(call.postData());
        }
    }
}
