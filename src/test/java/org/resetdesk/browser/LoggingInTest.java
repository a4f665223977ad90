package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class LoggingInTest extends BrowserTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @Test
    void N10_the_login_page_speaks_the_browsers_language_and_the_one_that_is_chosen() {
        Page page = open(View.PHONE.english(), "/login");

        assertThat(page.getByRole(AriaRole.BUTTON, named("Log in"))).isVisible();
        page.click("[data-language=it]");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Accedi"))).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "it");
        keep(page, "login-phone");
        assertThat(overflows(page)).isFalse();
        assertThat(complaints).isEmpty();
    }

    @Test
    void everybody_comes_to_the_place_where_he_works() {
        assertThat(open(View.DESKTOP, "/login", people.requester()).url()).endsWith("/app/");
        assertThat(open(View.DESKTOP, "/login", people.applicant()).url()).endsWith("/app/");
        assertThat(open(View.DESKTOP, "/login", people.supportAgent()).url()).contains(TASKLIST);
        assertThat(open(View.DESKTOP, "/login", people.distributor()).url()).contains(TASKLIST);
        assertThat(open(View.DESKTOP, "/login", people.administrator()).url()).contains("/camunda/app/admin/default/");
    }

    @Test
    void a_link_into_a_case_survives_the_login() {
        Page page = open(View.DESKTOP, "/app/#/messages", people.requester());

        assertThat(page.url()).endsWith("/app/#/messages");
    }

    @Test
    void a_login_never_leads_to_another_host() {
        for (String away :
                new String[] {"//example.org/", "https://example.org/", "/%5Cexample.org/", "javascript:alert(1)"}) {
            Page page = open(View.DESKTOP, "/login?next=" + away, people.requester());

            assertThat(page.url()).as(away).startsWith("http://localhost:" + port + "/");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void A15_wrong_words_are_refused_in_words_that_tell_nothing() {
        Page page = open(View.PHONE.dark(), "/login");
        page.fill("#user", "nobody-of-that-name");
        page.fill("#password", "wrong");
        page.click("button[type=submit]");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Utente o password non corretti");
        assertThat(page.url()).endsWith("/login");
        keep(page, "login-phone-dark-refused");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
