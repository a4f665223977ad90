package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.scenario.OpenCase;

class MyRequestsTest extends BrowserTest {

    private static final Pattern UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z \\(UTC\\)");

    @Test
    void N08_E22_a_requester_sees_state_timeline_and_expiry_in_his_own_time_zone() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));
        Page page = open(View.PHONE, "/app/", marco);

        page.click(".case");
        assertThat(page.locator("h1")).hasText(opened.number());
        assertThat(page.locator(".desk-badge")).hasText("Da confermare");
        assertThat(page.locator(".desk-timeline .is-past")).hasCount(2);
        assertThat(page.locator(".desk-timeline [aria-current=step]")).containsText("tocca a te");
        assertThat(page.locator(".desk-timeline .is-next time").last()).hasAttribute("title", UTC);
        Locator expiry = page.locator(".desk-token time");
        assertThat(expiry).hasAttribute("title", UTC);
        assertThat(expiry).containsText(Pattern.compile("CES?T"));
        assertThat(page.locator("main")).not().containsText(Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}$"));
        keep(page, "app-case-phone");
        assertThat(overflows(page)).isFalse();
        assertThat(complaints).isEmpty();
    }

    @Test
    void E16_a_token_that_nobody_confirmed_is_gone_and_the_page_says_what_to_do() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));
        clock.advance(Duration.ofHours(48).plusMinutes(1));
        opened.letTheDeskWork();
        Page page = open(View.PHONE, "/app/#/cases/" + opened.number(), marco);

        assertThat(page.locator(".desk-badge")).hasText("Chiusa · scaduta");
        assertThat(page.locator("main")).containsText("Puoi aprire una nuova richiesta");
        assertThat(page.locator(".desk-token")).hasCount(0);
        assertThat(page.locator(".closing")).hasCount(0);
        assertThat(page.locator(".desk-timeline .is-next")).hasCount(0);
        keep(page, "app-expired-phone");
    }

    @Test
    void E17_withdrawing_is_asked_twice_and_says_what_it_does_not_stop() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));
        Page page = open(View.DESKTOP.english().dark(), "/app/#/cases/" + opened.number(), marco);

        page.click("text=Withdraw the request");
        assertThat(page.locator("dialog")).containsText("keeps working until the device makes a new challenge");
        page.click("text=No, go back");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(opened.state()).isEqualTo("TO_CONFIRM");

        page.click("text=Withdraw the request");
        page.click("text=Yes, withdraw");
        assertThat(page.locator(".desk-badge")).hasText("Closed · withdrawn");
        assertThat(page.locator(".desk-token")).hasCount(0);
        keep(page, "app-withdrawn-dark");
    }

    @Test
    void N05_the_envelope_counts_what_is_unread() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));
        Page page = open(View.DESKTOP, "/app/#/messages", marco);

        assertThat(page.locator("#envelope .count")).hasText("2");
        assertThat(page.locator(".message.is-unread")).hasCount(2);
        keep(page, "app-messages");
        page.locator(".message").first().click();
        assertThat(page.locator("h1")).hasText(opened.number());
        assertThat(page.locator("#envelope .count")).hasText("1");
    }

    @Test
    void A05_a_case_of_somebody_else_does_not_exist() {
        OpenCase opened = open(people.requester(), request(codeDevice()));
        Page page = open(View.PHONE, "/app/#/cases/" + opened.number(), people.requester());

        assertThat(page.locator("main [role=alert]")).isVisible();
        assertThat(page.locator("main")).not().containsText(opened.number());
    }

    @Test
    void A01_an_applicant_is_told_how_to_become_verified() {
        Page page = open(View.PHONE, "/app/", people.applicant());

        assertThat(page.locator("main")).containsText("distributore di fiducia");
        assertThat(page.locator("text=Nuova richiesta")).hasCount(0);
        keep(page, "app-applicant-phone");
    }
}
