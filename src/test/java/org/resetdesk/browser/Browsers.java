package org.resetdesk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.opentest4j.TestAbortedException;

/**
 * The system's Chromium, started once for all browser tests and closed after the last, by the thread that started it. Playwright never
 * downloads one.
 */
final class Browsers implements BeforeAllCallback {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Started started;

    /**
     * Starts the browser. Where there is none, the tests are skipped, but for CI, where they fail. The environment variable
     * {@code CHROMIUM} names one in an unusual place.
     */
    @Override
    public void beforeAll(ExtensionContext tests) {
        started = tests.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(
                        Started.class, key -> Started.with(find().orElseThrow(Browsers::none)), Started.class);
    }

    static Browser chromium() {
        return Objects.requireNonNull(started, "no browser test is running").browser();
    }

    private record Started(Playwright playwright, Browser browser) implements CloseableResource {

        static Started with(Path program) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Started(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(program)
                                    .setArgs(ARGUMENTS)));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static RuntimeException none() {
        String word =
                "browser tests need Chromium; none was found. Install it, or name it in the environment variable CHROMIUM";
        return "true".equals(System.getenv("CI")) ? new IllegalStateException(word) : new TestAbortedException(word);
    }
}
