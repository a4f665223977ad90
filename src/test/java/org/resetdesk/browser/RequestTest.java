package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.resetdesk.bench.device.SimulatedDevice;

/** Support for stories of opening a case in the app: its screens, walked one after the other. */
abstract class RequestTest extends BrowserTest {

    static Locator at(Page page, String screen) {
        Locator found = page.locator("[data-screen=" + screen + "]");
        assertThat(found).isVisible();
        return found;
    }

    static void next(Page page) {
        page.click(".request-next");
    }

    /** From the first screen to the photo of the label. */
    static void begin(Page page, String connection) {
        at(page, "type");
        page.click(".request-choice");
        at(page, "connection");
        page.click(".request-choice:has-text('" + connection + "')");
        at(page, "label");
    }

    /** Chooses a picture on this screen and waits for what the desk says of it: good, usable, retake. */
    static void choose(Page page, String name, String type, byte[] picture, String kind) {
        page.setInputFiles("[data-way=file]", new FilePayload(name, type, picture));
        assertThat(page.locator(".request-check")).hasClass(Pattern.compile("is-" + kind));
    }

    static void chooseLabel(Page page, SimulatedDevice device) {
        choose(page, "etichetta.jpg", "image/jpeg", labelPhoto(device), "good");
        next(page);
        at(page, "code-ways");
    }

    static void chooseWay(Page page, String way) {
        page.click(".request-choice:has-text('" + way + "')");
    }

    static void paste(Page page, String code) {
        chooseWay(page, "Incolla il codice");
        page.fill("#paste", code);
        next(page);
        at(page, "code-held");
    }

    /** From the code in hand to *Conferma*, which is not clicked yet. */
    static void accept(Page page) {
        next(page);
        at(page, "declaration");
        page.check("#declaration");
        next(page);
        at(page, "summary");
    }

    static String sent(Page page) {
        at(page, "sent");
        return page.locator(".request-number").innerText();
    }
}
