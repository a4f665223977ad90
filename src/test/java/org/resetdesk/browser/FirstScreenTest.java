package org.resetdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.resetdesk.Person;

/** What an installer far from the desk waits for: how much has to come through the air before he sees his cases. */
class FirstScreenTest extends BrowserTest {

    private static final long BUDGET = 150_000;

    @Test
    void the_list_of_cases_is_there_within_150_kilobytes_and_on_a_slow_line_the_time_is_printed() {
        Person marco = people.requester();
        open(marco, request(codeDevice()));
        Page login = open(View.PHONE, "/app/", marco);
        login.waitForSelector(".case");

        try (BrowserContext fresh = emptyHanded(login.context())) {
            measureFirstScreen(fresh.newPage());
        }
    }

    private static void measureFirstScreen(Page page) {
        AtomicLong transferred = new AtomicLong();
        CDPSession line = page.context().newCDPSession(page);
        line.send("Network.enable");
        line.send("Network.emulateNetworkConditions", slow4G());
        line.send("Emulation.setCPUThrottlingRate", object("rate", 4));
        line.on(
                "Network.loadingFinished",
                event -> transferred.addAndGet(event.get("encodedDataLength").getAsLong()));
        long began = System.nanoTime();
        page.navigate("/app/");
        page.waitForSelector(".case");
        long milliseconds = (System.nanoTime() - began) / 1_000_000;

        System.out.printf("first screen: %d bytes, %d ms%n", transferred.get(), milliseconds);
        assertThat(transferred.get()).isBetween(10_000L, BUDGET);
    }

    /** With the login, and with nothing in its cache. */
    private static BrowserContext emptyHanded(BrowserContext loggedIn) {
        return Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setStorageState(loggedIn.storageState())
                        .setBaseURL(loggedIn.pages().get(0).url())
                        .setViewportSize(View.PHONE.width(), View.PHONE.height())
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    private static JsonObject slow4G() {
        JsonObject line = object("latency", 150);
        line.addProperty("offline", false);
        line.addProperty("downloadThroughput", 1_600_000 / 8);
        line.addProperty("uploadThroughput", 750_000 / 8);
        return line;
    }

    private static JsonObject object(String name, int value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }
}
