package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The registration page in both languages; its second step comes with a secret behind the hash. */
class RegisteringTest extends BrowserTest {

    @Test
    void a_stranger_asks_for_an_account_on_his_phone() {
        Page page = open(View.PHONE, "/login");
        page.click("text=Registrati");
        page.waitForSelector("#ask:not([hidden])");
        keep(page, "register-phone");
        page.click("#ask [type=submit]");
        assertThat(page.locator("#trouble")).hasText("Compila tutti i campi.");
        page.fill("#email", "giovanni-di-prova@example.org");
        page.click("#ask [type=submit]");
        assertThat(page.locator("#done")).containsText("Guarda nella tua posta");
        keep(page, "register-asked-phone");
        assertThat(overflows(page)).isFalse();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_dead_link_says_so_and_leaves_the_address_bar() {
        Page page = open(View.DESKTOP.english().dark(), "/register#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        page.fill("#firstName", "John");
        page.fill("#lastName", "White");
        page.fill("#password", "A-real-Secret-7");
        page.click("#confirm [type=submit]");
        assertThat(page.locator("#trouble")).hasText("This link is no longer valid. Register again to get another.");
        keep(page, "register-confirm-dark");
        assertThat(page.url()).doesNotContain("AAAA");
        assertThat(complaints).isEmpty();
    }
}
