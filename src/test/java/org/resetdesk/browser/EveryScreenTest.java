package org.resetdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.Person;
import org.resetdesk.scenario.OpenCase;

/**
 * Every screen and state of the app, in Italian on a phone in light colours and in English on a desktop in dark ones: axe finds nothing; and
 * nothing has to be pushed sideways, magnified neither.
 */
class EveryScreenTest extends BrowserTest {

    // a screen of 1280 by 900 at 400 %, which is more than the 200 % that are asked for (WCAG 2.2, 1.4.10)
    private static final int MAGNIFIED_WIDTH = 320;
    private static final int MAGNIFIED_HEIGHT = 225;

    private static final Map<String, View> SEEN_BY =
            Map.of("it", View.PHONE, "en", View.DESKTOP.english().dark());

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void N10_screens_of_a_requester(String language) {
        Person marco = speaking(people.requester(), language);
        OpenCase waiting = open(marco, request(codeDevice()).withFile("labelPhoto", blankPhoto(), "l.png"));
        OpenCase wanted = open(marco, request(codeDevice()).withFile("labelPhoto", labelPhoto(codeDevice()), "l.jpg"));
        OpenCase near = open(marco, request(xmlDevice()).with("connection", "SAME_NETWORK"));
        OpenCase far = open(marco, request(codeDevice()).with("connection", "OTHER_NETWORK"));
        OpenCase done = open(marco, request(codeDevice()));
        done.deviceAccepted();
        OpenCase withdrawn = open(marco, request(codeDevice()));
        marco.post(withdrawn.path() + "/withdraw");

        Page page = open(SEEN_BY.getOrDefault(language, View.PHONE), "/app/#/cases", marco);
        for (String place : List.of(
                "cases",
                "messages",
                "me",
                "guide",
                "new",
                "new/connection",
                "cases/RD-2020-000001",
                "cases/" + waiting.number(),
                "cases/" + wanted.number(),
                "cases/" + wanted.number() + "/evidence",
                "cases/" + near.number(),
                "cases/" + far.number(),
                "cases/" + far.number() + "/refused",
                "cases/" + far.number() + "/refused/code",
                "cases/" + far.number() + "/refused/code/paste",
                "cases/" + far.number() + "/refused/code/device",
                "cases/" + done.number(),
                "cases/" + withdrawn.number())) {
            look(page, "/app/#/" + place, language);
        }
        look(page, "/app/look.html", null);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void N10_screens_of_somebody_who_has_nothing_yet(String language) {
        Person anna = speaking(people.applicant(), language);
        Person luca = speaking(people.requester(), language);

        View view = SEEN_BY.getOrDefault(language, View.PHONE);
        Page page = open(view, "/app/#/cases", anna);
        for (String place : List.of("cases", "verification", "me", "new", "messages")) {
            look(page, "/app/#/" + place, language);
        }
        Page empty = open(view, "/app/#/cases", luca);
        look(empty, "/app/#/cases", language);
        look(empty, "/app/#/messages", language);
        assertThat(complaints).isEmpty();
    }

    private static Person speaking(Person person, String language) {
        person.put("/api/account", Map.of("language", language));
        return person;
    }

    private static void look(Page page, String address, @Nullable String language) {
        page.navigate("about:blank");
        page.navigate(address);
        page.waitForSelector("h1");
        settle(page);
        page.evaluate("document.querySelector('.live-close')?.click()");
        Accessibility.check(page);
        assertFits(page, address);
        ViewportSize usual = page.viewportSize();
        page.setViewportSize(MAGNIFIED_WIDTH, MAGNIFIED_HEIGHT);
        assertFits(page, address);
        page.setViewportSize(usual.width, usual.height);
        if (language != null) {
            assertThat(page.getAttribute("html", "lang")).as(address).isEqualTo(language);
        }
    }

    private static void assertFits(Page page, String address) {
        assertThat(overflows(page))
                .as("%s at %s is too wide", address, page.viewportSize().width)
                .isFalse();
    }
}
