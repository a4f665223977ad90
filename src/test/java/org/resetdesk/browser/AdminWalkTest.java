package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;

/** What an administrator does in Admin: accounts, groups, authorizations. */
class AdminWalkTest extends BrowserTest {

    private static final String ADMIN = "/camunda/app/admin/default/#";

    @Test
    void G21_an_administrator_makes_an_account_puts_it_into_a_group_and_takes_it_out_again() {
        String known = people.in().id();
        String nadia = known + "-2";
        Page page = open(View.DESKTOP, ADMIN + search(known), people.administrator());
        assertThat(page.locator("td a:has-text('" + known + "')").first()).isVisible();
        for (String place : List.of("/groups", "/groups/requester", "/tenants", "/authorization?resource=1")) {
            visit(page, place);
        }

        visit(page, "/user-create");
        page.fill("#inputUserId", nadia);
        page.fill("#inputPassword", "a-Password-for-tests-2");
        page.fill("#inputPasswordRepeat", "a-Password-for-tests-2");
        page.fill("#inputFirstname", "Nadia");
        page.fill("#inputLastname", "Neri");
        page.fill("#inputEmail", "nadia@example.org");
        page.click("button:has-text('Create new user')");
        page.waitForURL(address -> address.contains("searchQuery"));
        visit(page, search(nadia));
        assertThat(page.locator("td a:has-text('" + nadia + "')").first()).isVisible();
        visit(page, "/users/" + nadia + "?tab=profile");
        page.fill("#inputLastname", "Rossi");
        page.click("button:has-text('Update Profile')");
        assertThat(page.locator("body")).containsText("Nadia Rossi");

        visit(page, "/users/" + nadia + "?tab=groups");
        page.click("text=Add to a group");
        page.locator(".modal-body tr:has-text('requester') input").first().check();
        page.click(".modal-footer .btn-primary:visible");
        page.click(".modal-footer button:visible:has-text('OK')");
        visit(page, "/users/" + nadia + "?tab=groups");
        assertThat(page.locator("td a:has-text('requester')")).isVisible();
        keep(page, "admin-groups");
        page.click("td a:has-text('Remove')");
        assertThat(page.locator("td a:has-text('requester')")).hasCount(0);

        visit(page, "/users/" + nadia + "?tab=account");
        assertThat(page.locator("button:has-text('Unlock User')")).isVisible();
        page.click("button:has-text('Unlock User')");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @Test
    void G21_everybody_changes_his_own_password() {
        Person marco = people.requester();
        Page page = open(View.DESKTOP, "/camunda/app/welcome/default/#!/welcome", marco);
        page.click("text=Change Password");
        page.locator("input[type=password]:visible").nth(0).fill(marco.password());
        page.locator("input[type=password]:visible").nth(1).fill("another-Password-3");
        page.locator("input[type=password]:visible").nth(2).fill("another-Password-3");
        page.click("button:has-text('Change password')");
        assertThat(page.locator("input[type=password]:visible")).hasCount(0);

        assertThat(marco.get("/api/account").status()).isEqualTo(401);
        assertThat(marco.with("another-Password-3").get("/api/account").status())
                .isEqualTo(200);
    }

    /** The list shows fifty accounts at a time, and other tests have made more. */
    private static String search(String id) {
        return "/users?searchQuery="
                + URLEncoder.encode(
                        "[{\"type\":\"id\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]".formatted(id), UTF_8);
    }

    private static void visit(Page page, String place) {
        page.navigate("about:blank");
        page.navigate(ADMIN + place);
        page.waitForSelector(".page-wrapper, .ctn-wrapper, section, form");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
