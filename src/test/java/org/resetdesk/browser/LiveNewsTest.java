package org.resetdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;
import org.resetdesk.scenario.OpenCase;

/** The app tells what happens while somebody looks, and opens where there is no network. */
class LiveNewsTest extends BrowserTest {

    /** sw.js */
    private static final Duration PATIENCE_OF_THE_APP = Duration.ofMillis(2_500);

    @Test
    void N06_a_change_appears_without_a_reload_with_a_notice_that_can_be_put_away() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));
        Page page = open(View.PHONE, "/app/", marco);
        assertThat(page.locator("main .desk-button.is-main", new Page.LocatorOptions().setHasText("Da confermare")))
                .isVisible();
        page.evaluate("window.stillHere = true");

        Assertions.assertThat(marco.post(opened.path() + "/withdraw").status()).isEqualTo(204);

        assertThat(page.locator(".desk-badge")).hasText("Chiusa · annullata");
        assertThat(page.locator(".live-notice")).containsText(opened.number());
        assertThat(page.locator("#envelope .count")).hasText("3");
        Assertions.assertThat(page.evaluate("window.stillHere")).isEqualTo(true);
        keep(page, "live-notice-phone");
        page.click("text=Apri la richiesta");
        assertThat(page.locator("h1")).hasText(opened.number());
        assertThat(page.locator(".live-notice")).hasCount(0);
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void N04_N06_what_somebody_has_typed_and_not_sent_outlives_news() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()).with("connection", "OTHER_NETWORK"));
        OpenCase other = open(marco, request(codeDevice()));
        Page page = open(View.PHONE.english(), "/app/#/cases/" + opened.number(), marco);
        page.fill("#share-email", "helper@");
        page.click("h1");
        Locator news = page.locator("#envelope .count");
        String before = news.textContent();

        Assertions.assertThat(marco.post(opened.path() + "/shares", Map.of("email", "other@example.com"))
                        .status())
                .isEqualTo(201);
        Assertions.assertThat(marco.post(other.path() + "/withdraw").status()).isEqualTo(204);

        assertThat(news).not().hasText(before);
        assertThat(page.locator("#share-email")).hasValue("helper@");
        page.fill("#share-email", "helper@example.com");
        page.click("text=Send the link");
        assertThat(page.locator(".desk-shares li")).hasCount(2);
    }

    @Test
    void without_a_network_the_app_says_so_and_opens_all_the_same_and_goes_on_when_it_is_back() {
        Page page = open(View.PHONE.english().dark(), "/app/", people.requester());
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.waitForFunction("() => caches.match('/app/').then(Boolean)");

        page.context().setOffline(true);
        assertThat(page.locator(".live-network")).containsText("You are offline");
        page.reload();
        assertThat(page.locator("h1")).hasText("You are offline");
        keep(page, "live-offline-dark");

        page.context().setOffline(false);
        assertThat(page.locator("h1")).hasText("My requests");
    }

    @Test
    void nothing_that_is_anybodys_own_is_kept_for_later() {
        Person marco = people.requester();
        OpenCase opened = open(marco, request(codeDevice()));
        Page page = open(View.PHONE, "/app/#/cases/" + opened.number(), marco);
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.reload();
        assertThat(page.locator("h1")).hasText(opened.number());

        Assertions.assertThat(page.evaluate("""
                        () => caches.keys()
                            .then(names => Promise.all(names.map(name => caches.open(name).then(cache => cache.keys()))))
                            .then(kept => kept.flat().map(request => new URL(request.url).pathname)
                                .filter(path => !path.startsWith('/app/')).join())""")).isEqualTo("");
    }

    @Test
    void a_new_version_is_there_at_the_first_load_with_all_its_parts() {
        Page page = open(View.PHONE, "/app/", people.requester());
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        page.waitForFunction("() => caches.match('/app/words.js').then(Boolean)");
        String next = "Le mie richieste, nuova versione";
        page.context()
                .route(
                        "**/app/words.js",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/javascript")
                                .setBody(route.fetch().text().replace("'Le mie richieste'", "'" + next + "'"))));

        // a page that takes longer comes from what was kept: where this machine is that slow, the network is asked
        // again
        await().pollInSameThread().until(() -> {
            long begun = System.nanoTime();
            page.reload();
            return Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE_OF_THE_APP) < 0;
        });

        assertThat(page.locator("h1")).hasText(next);
    }
}
