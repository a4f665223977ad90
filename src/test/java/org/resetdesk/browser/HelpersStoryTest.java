package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceAnswer;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.HelpersMail;
import org.resetdesk.scenario.OpenCase;

/** The requester at his desk, the helper at the device with a telephone and no account. */
class HelpersStoryTest extends BrowserTest {

    private static final String NEW_PASSWORD = "nuova-Chiave7";

    private final String helper = "helper-" + UUID.randomUUID() + "@site.example";

    private Person marco;

    @BeforeEach
    void aRequesterAndAMailbox() {
        marco = people.requester();
        mail.mailbox(helper);
    }

    @Test
    void N03_N04_a_code_sent_to_the_helper_shown_once_on_his_phone_and_typed_into_the_device() {
        SimulatedDevice camera = codeDevice();
        OpenCase opened = open(
                marco,
                request(camera)
                        .with("connection", "OTHER_NETWORK")
                        .without("featureCode")
                        .withFile(
                                "featureCodePhoto",
                                qrPicture(camera.liveFeatureCode().orElseThrow()),
                                "qr.png"));
        Page desk = open(View.PHONE, "/app/#/cases/" + opened.number(), marco);
        desk.fill("#share-email", "not an address");
        desk.click("text=Invia il link");
        assertThat(desk.locator(".desk-share .is-error")).containsText("non è un indirizzo mail");
        desk.fill("#share-email", helper);
        desk.keyboard().press("Enter");
        assertThat(desk.locator(".desk-shares li")).containsText("non ancora aperto");
        assertThat(desk.locator(".desk-shares li")).containsText(helper);
        keep(desk, "share-sent-phone");
        assertThat(overflows(desk)).isFalse();

        String path = HelpersMail.await(mail, helper, 1).path();
        Page phone = open(View.PHONE, path);
        assertThat(phone.locator("h1")).containsText("Pronti per il reset?");
        assertThat(phone.locator("time")).containsText("UTC)");
        keep(phone, "share-waiting-it");
        assertThat(overflows(phone)).isFalse();
        phone.click("label[data-lang=en]");
        assertThat(phone.locator("h1 span[lang=it]")).isHidden();
        keep(phone, "share-waiting-en");
        phone.click("label[data-lang=it]");
        phone.click("text=Mostra adesso");

        assertThat(phone.locator("#code")).isVisible();
        String code = phone.locator("#code").textContent();
        keep(phone, "share-code-it");
        assertThat(overflows(phone)).isFalse();
        phone.click("label[data-lang=en]");
        assertThat(phone.locator("#code")).hasText(code);
        phone.click("text=Copy");
        assertThat(phone.locator("text=Copied")).isVisible();
        keep(phone, "share-code-en");
        assertThat(camera.reset(code, NEW_PASSWORD)).isEqualTo(DeviceAnswer.ACCEPTED);

        Page second = open(View.PHONE.english().dark(), path);
        assertThat(second.locator("h1")).containsText("does not work any more");
        keep(second, "share-gone-en-dark");

        desk.reload();
        assertThat(desk.locator(".desk-shares [data-state=OPENED]")).isVisible();
        keep(desk, "share-opened-phone");
        assertThat(opened.complete(marco, "confirmReset", new EngineFormBody().with("deviceAnswer", "ACCEPTED"))
                        .status())
                .isEqualTo(204);
        assertThat(opened.outcome()).isEqualTo("RESET_DONE");
        assertThat(complaints).isEmpty();
    }

    @Test
    void N04_a_file_is_made_in_the_page_and_a_cancelled_link_shows_nothing() throws IOException {
        SimulatedDevice recorder = xmlDevice();
        OpenCase opened = open(marco, request(recorder).with("connection", "OTHER_NETWORK"));
        Page desk = open(View.DESKTOP.english(), "/app/#/cases/" + opened.number(), marco);
        desk.fill("#share-email", helper);
        desk.selectOption("#share-language", "en");
        desk.click("text=Send the link");
        assertThat(desk.locator(".desk-shares li")).hasCount(1);
        String cancelled = HelpersMail.await(mail, helper, 1).path();
        desk.click("text=Cancel the link");
        assertThat(desk.locator(".desk-shares [data-state=CANCELLED]")).isVisible();
        desk.fill("#share-email", helper);
        desk.click("text=Send the link");
        assertThat(desk.locator(".desk-shares li")).hasCount(2);
        keep(desk, "share-list-desktop-en");

        assertThat(open(View.PHONE, cancelled).locator("h1")).containsText("non funziona più");
        Page phone = open(
                View.PHONE.english().dark(), HelpersMail.await(mail, helper, 2).path());
        phone.click("text=Show it now");
        Download file = phone.waitForDownload(() -> phone.click("#file"));
        keep(phone, "share-xml-en-dark");
        assertThat(overflows(phone)).isFalse();

        assertThat(file.suggestedFilename()).isEqualTo(recorder.identity().serialNumber() + "-reset.xml");
        assertThat(recorder.reset(Files.readString(file.path()), NEW_PASSWORD)).isEqualTo(DeviceAnswer.ACCEPTED);
        assertThat(complaints).isEmpty();
    }
}
