package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;

/** What a requester is told of his pictures before he sends them. */
class PictureCheckFormTest extends BrowserTest {

    private static final String START = "/camunda/app/tasklist/default/#/?processStart=device-password-reset";

    @Test
    void E01_a_blurred_photo_is_told_at_once_and_a_better_one_is_called_good() {
        SimulatedDevice camera = codeDevice();
        Page page = openForm(View.DESKTOP);
        Locator check = page.locator("[data-purpose=LABEL] .desk-check");
        assertThat(check).isHidden();

        choose(page, "labelPhoto", blurred(camera));
        assertThat(check).hasClass(Pattern.compile("is-retake"));
        assertThat(check).containsText("Meglio rifarla");
        assertThat(check).containsText(Pattern.compile("sfocata", Pattern.CASE_INSENSITIVE));
        assertThat(check).hasAttribute("role", "status");
        choose(page, "featureCodePhoto", qrPicture("https://example.org/manual"));
        assertThat(page.locator("[data-purpose=FEATURE_CODE] .desk-check")).containsText("serve un altro codice");
        keep(page, "check-retake");
        check.getByText("Tieni questa").click();
        assertThat(check).hasClass(Pattern.compile("is-kept"));

        choose(page, "labelPhoto", labelPhoto(camera));
        assertThat(check).hasClass(Pattern.compile("is-good"));
        assertThat(check.locator("button")).hasCount(0);
        choose(page, "featureCodePhoto", qrPicture(camera.exportFeatureCode()));
        assertThat(page.locator("[data-purpose=FEATURE_CODE] .desk-check")).hasClass(Pattern.compile("is-good"));
        keep(page, "check-good");
        assertThat(complaints).isEmpty();
    }

    @Test
    void E01_on_a_phone_in_english_the_verdict_is_there_too() {
        Page page = openForm(View.PHONE.english());
        choose(page, "labelPhoto", blurred(codeDevice()));

        assertThat(page.locator("[data-purpose=LABEL] .desk-check")).containsText("Better take it again");
        page.locator("[data-purpose=LABEL] .desk-check").scrollIntoViewIfNeeded();
        keep(page, "check-retake-phone");
        assertThat(overflows(page)).isFalse();
    }

    @Test
    void A10_a_file_that_the_desk_would_refuse_is_told_before_sending() {
        Page page = openForm(View.DESKTOP);
        choose(page, "labelPhoto", "GIF89a......".getBytes());

        assertThat(page.locator("[data-purpose=LABEL] .desk-check")).containsText("Questo file non si può usare");
        assertThat(page.locator("[data-purpose=LABEL] .desk-check")).containsText("GIF");
    }

    @Test
    void a_check_that_is_limited_or_fails_is_said_quietly_and_never_stands_in_the_way() {
        Person marco = people.requester();
        SimulatedDevice camera = codeDevice();
        Page page = open(View.DESKTOP, START, marco);
        page.waitForSelector(".desk-form.is-ready");
        page.route("**/api/evidence/check", route -> route.fulfill(new Route.FulfillOptions().setStatus(429)));
        page.click("text=Altra rete");
        choose(page, "labelPhoto", labelPhoto(camera));
        assertThat(page.locator("[data-purpose=LABEL] .desk-check")).containsText("la guardiamo dopo l’invio");
        page.route("**/api/evidence/check", Route::abort);
        choose(page, "featureCodePhoto", qrPicture(camera.exportFeatureCode()));
        assertThat(page.locator("[data-purpose=FEATURE_CODE] .desk-check")).containsText("Ora non riusciamo");

        page.check("#declaration");
        page.click(".modal-footer .btn-primary");
        assertThat(page.locator(".desk-number")).containsText("RD-");
        assertThat(marco.get("/api/cases").json().path("total").asInt()).isEqualTo(1);
    }

    private Page openForm(View view) {
        Page page = open(view, START, people.requester());
        page.waitForSelector(".desk-form.is-ready");
        page.locator("input[value=OTHER_NETWORK]").check();
        return page;
    }

    private static void choose(Page page, String variable, byte[] picture) {
        page.setInputFiles("#file-" + variable, new FilePayload("IMG_20261122.jpg", "image/jpeg", picture));
    }

    private static byte[] blurred(SimulatedDevice device) {
        return Photo.of(LabelPicture.of(device.identity())).with(Flaw.BLUR, 14).jpeg();
    }
}
