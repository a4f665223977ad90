package org.resetdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.resetdesk.Person;
import org.resetdesk.scenario.Scenario;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Support for tests in a browser: pages of people, in a language, on a phone or a desktop; screenshots in target/screenshots. */
@ExtendWith(Browsers.class)
abstract class BrowserTest extends Scenario {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE = 30_000;
    /** Between the last element and the first, the body has the focus, and with it all words of the page. */
    private static final String FOCUSED =
            "document.activeElement === document.body ? '' : document.activeElement.textContent";

    private static final String SETTLED = "document.querySelector('.waiting') === null"
            + " && [...document.images].every(each => each.complete || each.loading === 'lazy')";

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** How somebody looks at the desk. */
    record View(int width, int height, ColorScheme scheme, String locale) {

        static final View DESKTOP = new View(1280, 900, ColorScheme.LIGHT, "it-IT");
        static final View PHONE = new View(390, 844, ColorScheme.LIGHT, "it-IT");

        View dark() {
            return new View(width, height, ColorScheme.DARK, locale);
        }

        View english() {
            return new View(width, height, scheme, "en-GB");
        }
    }

    @LocalServerPort
    int port;

    private final List<BrowserContext> contexts = new ArrayList<>();

    private final RecordedCalls calls = new RecordedCalls();

    /** What pages complained about: errors in scripts, and what the content security policy refused. */
    final List<String> complaints = new ArrayList<>();

    Page open(View view, String path) {
        BrowserContext context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(view.width(), view.height())
                        .setColorScheme(view.scheme())
                        .setLocale(view.locale())
                        .setTimezoneId("Europe/Rome")
                        .setAcceptDownloads(true));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(path);
        return page;
    }

    /** Opens a path that needs a login, and logs in on the way. */
    Page open(View view, String path, Person person) {
        Page page = open(view, path);
        calls.listenTo(page.context(), role(person));
        logIn(page, person);
        return page;
    }

    static void logIn(Page page, Person person) {
        page.fill("#user", person.id());
        page.fill("#password", person.password());
        page.click("button[type=submit]");
        page.waitForURL(address -> !address.contains("/login"));
    }

    /** Until the page shows what it is about, with its pictures; asked from outside, for its policy lets nobody poll inside. */
    static void settle(Page page) {
        page.waitForCondition(() -> (boolean) page.evaluate(SETTLED));
    }

    /** Keeps what the page looks like, to be looked at by people, once axe finds nothing in it. */
    static void keep(Page page, String name) {
        settle(page);
        Accessibility.check(page);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Presses Tab until the focus stands on what says so, then Enter. */
    static void tabTo(Page page, String words) {
        for (int presses = 0; presses < 40; presses++) {
            page.keyboard().press("Tab");
            if (((String) page.evaluate(FOCUSED)).contains(words)) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + words);
    }

    /** Wider than the screen: somebody has to push the page sideways to read it. */
    static boolean overflows(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
    }

    /** Lets the desk work on a case as far as it can. */
    void letTheDeskWork(String caseNumber) {
        runDueJobs(instance(caseNumber));
    }

    /** The page of Tasklist with the one open task of a case. */
    String taskPage(String caseNumber) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance(caseNumber))
                .singleResult()
                .getId();
        return "/camunda/app/tasklist/default/#/?task=" + task + "&forceDisplayTask=true";
    }

    private String instance(String caseNumber) {
        return instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
    }

    /** People's ids begin with the group that they were made for. */
    private static String role(Person person) {
        return person.id().substring(0, person.id().lastIndexOf('-')).replace("camunda-", "");
    }

    /** What somebody would want to see first of a test that failed elsewhere. */
    @RegisterExtension
    final AfterTestExecutionCallback photographer = test -> test.getExecutionException()
            .ifPresent(failure -> contexts.stream()
                    .flatMap(context -> context.pages().stream())
                    .forEach(page -> photograph(page, test)));

    private void photograph(Page page, ExtensionContext test) {
        String name = "failed-%s-%s-%d"
                .formatted(
                        getClass().getSimpleName(),
                        test.getRequiredTestMethod().getName(),
                        contexts.indexOf(page.context()));
        System.err.printf("%s stood at %s, complaints: %s%n", name, page.url(), complaints);
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        } catch (PlaywrightException gone) {
            System.err.println(name + " could not be photographed: " + gone.getMessage());
        }
    }

    @AfterEach
    void closePages() throws IOException {
        contexts.forEach(BrowserContext::close);
        calls.keep();
        assertThat(calls.unknown())
                .as("calls to the engine that src/test/resources/access/screens.txt does not list")
                .isEmpty();
    }
}
