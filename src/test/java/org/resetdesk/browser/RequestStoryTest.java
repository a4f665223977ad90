package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.bench.picture.CodePicture;
import org.resetdesk.bench.picture.Exif;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;

/** Opening a case in the app, screen by screen as the seed tells it. */
class RequestStoryTest extends RequestTest {

    @Test
    void N01_on_the_same_network_the_app_reads_the_code_from_the_device_itself() throws IOException {
        Person marco = people.requester();
        SimulatedDevice camera = xmlDevice();
        try (DeviceOnTheNetwork network = new DeviceOnTheNetwork(camera, "http://localhost:" + port)) {
            Page page = open(View.PHONE, "/app/", marco);
            page.click("text=Nuova richiesta");
            begin(page, "Stessa rete");
            assertThat(page.locator(".desk-notice")).containsText("Foto non frontali, con riflessi, non a fuoco");
            chooseLabel(page, camera);
            assertThat(page.locator(".request-choice").first()).containsText("Leggi dal dispositivo");
            keep(page, "request-ways-phone");
            chooseWay(page, "Leggi dal dispositivo");
            page.fill("#device-address", "127.0.0.1:1");
            next(page);
            assertThat(page.locator(".desk-notice")).containsText("Il dispositivo non risponde");
            assertThat(page.locator(".request-choice")).hasCount(2);
            page.fill("#device-address", network.address());
            next(page);
            assertThat(at(page, "code-held")).containsText(camera.identity().serialNumber());
            accept(page);
            keep(page, "request-summary-phone");
            next(page);

            String number = sent(page);
            assertThat(page.locator(".request-sent")).containsText("Posto in coda");
            keep(page, "request-sent-phone");
            letTheDeskWork(number);
            JsonNode found = marco.get("/api/cases/" + number).json();
            assertThat(found.path("state").asText()).isEqualTo("TO_CONFIRM");
            assertThat(found.path("connection").asText()).isEqualTo("SAME_NETWORK");
            page.click("text=Segui la richiesta");
            assertThat(page.locator("h1")).hasText(number);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void N03_from_another_network_with_the_picture_of_the_qr_code() {
        Person marco = people.requester();
        SimulatedDevice recorder = codeDevice();
        Page page = open(View.DESKTOP, "/app/#/new", marco);
        begin(page, "Altri");
        keep(page, "request-label-desktop");
        chooseLabel(page, recorder);
        assertThat(page.locator(".request-choice:has-text('Leggi dal dispositivo')"))
                .hasCount(0);
        chooseWay(page, "Immagine del QR code");
        choose(page, "qr.png", "image/png", qrPicture(recorder.exportFeatureCode()), "good");
        assertThat(page.locator(".request-read"))
                .containsText(recorder.identity().serialNumber());
        keep(page, "request-picture-desktop");
        next(page);
        at(page, "declaration");
        next(page);
        assertThat(page.locator(".desk-notice")).containsText("serve accettare la dichiarazione");
        assertThat(page.locator("#declaration")).isFocused();
        page.check("#declaration");
        next(page);
        next(page);

        String number = sent(page);
        keep(page, "request-sent-desktop");
        letTheDeskWork(number);
        assertThat(marco.get("/api/cases/" + number).json().path("state").asText())
                .isEqualTo("TO_CONFIRM");
        page.goBack();
        at(page, "type");
        assertThat(marco.get("/api/cases").json().path("total").asInt()).isEqualTo(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void E01_a_blurred_label_is_told_at_once_with_what_to_do_and_may_be_kept() {
        SimulatedDevice camera = codeDevice();
        Page page = open(View.PHONE.dark(), "/app/#/new", people.requester());
        begin(page, "Altri");
        byte[] blurred =
                Photo.of(LabelPicture.of(camera.identity())).with(Flaw.BLUR, 14).jpeg();
        choose(page, "IMG_1.jpg", "image/jpeg", blurred, "retake");
        assertThat(page.locator(".request-check")).containsText("sfocata");
        assertThat(page.locator(".request-next")).isHidden();
        keep(page, "request-retake-phone-dark");
        choose(page, "IMG_2.jpg", "image/jpeg", labelPhoto(camera), "good");
        choose(page, "IMG_1.jpg", "image/jpeg", blurred, "retake");
        page.click("text=Tieni questa");
        at(page, "code-ways");
        assertThat(overflows(page)).isFalse();
    }

    @Test
    void E05_another_makers_code_is_told_apart_before_sending_and_may_be_kept() {
        SimulatedDevice camera = codeDevice();
        Page page = open(View.PHONE.english(), "/app/#/new", people.requester());
        begin(page, "Others");
        choose(page, "label.jpg", "image/jpeg", labelPhoto(camera), "good");
        next(page);
        chooseWay(page, "Picture of the QR code");
        choose(page, "qr.png", "image/png", qrPicture("https://example.org/manual"), "retake");
        assertThat(page.locator(".request-check")).containsText("another code is needed");
        keep(page, "request-foreign-phone-en");
        page.click(".request-back");
        chooseWay(page, "Paste the code");
        page.fill("#paste", "https://example.org/manual");
        next(page);
        assertThat(at(page, "code-held")).containsText("It says: https://example.org/manual");
        assertThat(page.locator(".request-next")).hasText("Keep this one");
        assertThat(complaints).isEmpty();
    }

    @Test
    void E06_a_cropped_qr_code_is_told_and_the_exported_picture_asked_for() {
        SimulatedDevice camera = codeDevice();
        Page page = open(View.PHONE, "/app/#/new", people.requester());
        begin(page, "Altri");
        chooseLabel(page, camera);
        chooseWay(page, "Immagine del QR code");
        byte[] cropped = Photo.of(CodePicture.qr(camera.exportFeatureCode()))
                .with(Flaw.CUT, 0.5)
                .jpeg();
        choose(page, "qr.jpg", "image/jpeg", cropped, "retake");
        assertThat(page.locator(".request-check")).containsText("Meglio rifarla");
        assertThat(page.locator(".request-read")).hasCount(0);
        keep(page, "request-cropped-phone");
    }

    @Test
    void E23_a_photo_of_twelve_megabytes_is_made_small_and_read_and_what_cannot_be_shown_goes_as_it_is() {
        SimulatedDevice camera = codeDevice();
        Page page = open(View.PHONE, "/app/#/new", people.requester());
        begin(page, "Altri");
        byte[] large = LargePictures.padded(Exif.into(labelPhoto(camera), 6, 45, 12), 12_000_000);
        choose(page, "IMG_20261122.jpg", "image/jpeg", large, "good");
        assertThat(page.locator(".request-preview figcaption")).containsText("ridotta");
        page.setInputFiles("[data-way=file]", new FilePayload("IMG_1.heic", "image/heic", "not shown".getBytes()));
        assertThat(page.locator(".request-preview")).containsText("Il browser non sa mostrare questa foto");
        assertThat(page.locator(".request-check")).containsText("Questo file non si può usare");
        page.setInputFiles("[data-way=file]", new FilePayload("IMG_2.heic", "image/heic", new byte[11_000_000]));
        assertThat(page.locator(".desk-notice")).containsText("Fai uno screenshot");
    }
}
