package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.scenario.OpenCase;

/** Walks both ways in and takes the guide's pictures on the way: {@code mvn test -Dtest=GuidePicturesTest -Dguide.pictures=true}. */
@EnabledIfSystemProperty(named = "guide.pictures", matches = "true")
class GuidePicturesTest extends RequestTest {

    private static final Path PICTURES = Path.of("src/main/resources/static/app/guide");
    private static final String AS_WEBP = """
            async png => {
              const picture = await createImageBitmap(await (await fetch('data:image/png;base64,' + png)).blob());
              const canvas = document.createElement('canvas');
              canvas.width = picture.width;
              canvas.height = picture.height;
              canvas.getContext('2d').drawImage(picture, 0, 0);
              return canvas.toDataURL('image/webp', 0.8).split(',')[1];
            }""";

    private String language = "";
    private @Nullable Page darkroom;

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void N01_N03_both_ways_in_with_a_picture_of_each_step(String tag) throws IOException {
        language = tag;
        darkroom = open(View.PHONE, "about:blank");
        Person marco = people.requester();
        marco.put("/api/account", Map.of("language", tag));
        open(marco, request(codeDevice())).deviceAccepted();
        OpenCase other = open(marco, request(codeDevice()).with("connection", "OTHER_NETWORK"));
        open(marco, request(xmlDevice()).withFile("labelPhoto", blankPhoto(), "l.png"));
        View view = tag.equals("it") ? View.PHONE : View.PHONE.english();
        Page page = open(view, "/app/", marco);
        page.waitForSelector(".case");
        take(page, "list");

        sameNetwork(page);
        qrFromElsewhere(page);
        tokenForElsewhere(page, other);
        OpenCase withFile = open(marco, request(xmlDevice()).with("connection", "OTHER_NETWORK"));
        showToken(page, withFile);
        take(page, "file");
    }

    private void sameNetwork(Page page) throws IOException {
        SimulatedDevice recorder = xmlDevice();
        try (DeviceOnTheNetwork network = new DeviceOnTheNetwork(recorder, "http://localhost:" + port)) {
            page.navigate("/app/#/new/connection");
            at(page, "connection");
            take(page, "way");
            page.locator(".request-choice").first().click();
            at(page, "label");
            choose(page, "IMG_2041.jpg", "image/jpeg", labelPhoto(recorder), "good");
            take(page, "label");
            next(page);
            page.click("a[href$='code/device']");
            page.fill("#device-address", "192.168.1.64");
            take(page, "device");
            page.fill("#device-address", network.address());
            next(page);
            at(page, "code-held");
            next(page);
            page.check("#declaration");
            take(page, "declare");
            next(page);
            next(page);
            String number = sent(page);
            take(page, "waiting");
            letTheDeskWork(number);
            page.navigate("/app/#/cases/" + number);
            page.fill("#new-password", "Nuova-Pass9");
            page.fill("#new-password-again", "Nuova-Pass9");
            page.fill("#device-address", "192.168.1.64");
            page.locator("#device-reset").evaluate("title => scrollTo(0, title.offsetTop - 96)");
            take(page, "reset");
            page.fill("#device-address", network.address());
            page.click(".device-reset [type=submit]");
            page.waitForSelector("dialog.succeeded");
            take(page, "succeeded");
        }
    }

    private void qrFromElsewhere(Page page) {
        SimulatedDevice camera = codeDevice();
        page.navigate("/app/");
        page.navigate("/app/#/new/connection");
        at(page, "connection");
        page.locator(".request-choice").last().click();
        choose(page, "IMG_2042.jpg", "image/jpeg", labelPhoto(camera), "good");
        next(page);
        page.click("a[href$='code/picture']");
        choose(page, "qr.png", "image/png", qrPicture(camera.exportFeatureCode()), "good");
        assertThat(page.locator(".request-read")).isVisible();
        take(page, "qr");
    }

    private void tokenForElsewhere(Page page, OpenCase opened) {
        showToken(page, opened);
        take(page, "code");
        page.fill("#share-email", language.equals("it") ? "anna@esempio.it" : "anna@example.org");
        page.click(".desk-share-fields .desk-button");
        page.waitForSelector(".desk-shares li");
        page.locator(".desk-share").evaluate("part => scrollTo(0, part.offsetTop - 96)");
        take(page, "share");
        page.locator(".closing .is-main").click();
        page.waitForSelector("dialog[open]");
        take(page, "close");
    }

    private static void showToken(Page page, OpenCase opened) {
        page.navigate("/app/#/cases/" + opened.number());
        page.locator(".desk-token .is-main").click();
        page.waitForSelector("[data-revealed]");
        page.locator(".desk-token").evaluate("part => scrollTo(0, part.offsetTop - 96)");
    }

    /** News may lie over a picture: it is put away first. */
    private void take(Page page, String name) {
        page.evaluate("document.querySelector('.live-close')?.click()");
        settle(page);
        String png = Base64.getEncoder().encodeToString(page.screenshot());
        byte[] webp = Base64.getDecoder()
                .decode((String) Objects.requireNonNull(darkroom).evaluate(AS_WEBP, png));
        try {
            Path folder = Files.createDirectories(PICTURES.resolve(language));
            Files.write(folder.resolve(name + ".webp"), webp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
