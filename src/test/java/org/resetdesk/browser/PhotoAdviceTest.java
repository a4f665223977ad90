package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;

/** What the desk says of a photo while the installer still stands before the label. */
class PhotoAdviceTest extends RequestTest {

    @Test
    void E02_a_reflection_over_the_codes_is_told_with_what_to_do_about_it() {
        Page page = atTheLabel(View.PHONE);

        choose(page, "IMG_1.jpg", "image/jpeg", label(Flaw.SHINE, 0.9), "retake");

        assertThat(page.locator(".request-check")).containsText("riflesso");
        assertThat(page.locator(".request-check")).containsText("Spegni il flash");
        keep(page, "request-reflection-phone");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, -90})
    void E03_a_photo_that_is_turned_is_as_good_as_any(int degrees) {
        Page page = atTheLabel(View.DESKTOP);

        choose(page, "IMG_2.jpg", "image/jpeg", label(Flaw.TURN, degrees), "good");

        assertThat(page.locator(".request-check li")).hasCount(0);
        assertThat(page.locator(".request-next")).isVisible();
    }

    private byte[] label(Flaw flaw, double strength) {
        return Photo.of(LabelPicture.of(codeDevice().identity()))
                .with(flaw, strength)
                .jpeg();
    }

    private Page atTheLabel(View view) {
        Page page = open(view, "/app/#/new", people.requester());
        begin(page, "Altri");
        return page;
    }
}
