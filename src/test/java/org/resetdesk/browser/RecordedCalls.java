package org.resetdesk.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.resetdesk.promise.matrix.EngineEndpoints;

/** What the screens called the engine for, and as whom: the ground on which the allow-lists stand. */
final class RecordedCalls {

    private static final Path KEPT = Path.of("target", "recorded-calls.txt");
    private static final SortedSet<String> CALLS = new ConcurrentSkipListSet<>();

    private RecordedCalls() {}

    static void of(BrowserContext browser, String role) {
        browser.onResponse(response -> record(role, response));
    }

    private static void record(String role, Response response) {
        String method = response.request().method();
        String path = URI.create(response.url()).getRawPath();
        if (path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/")) {
            String endpoint = EngineEndpoints.read()
                    .behind(method, path)
                    .map(Object::toString)
                    .orElse(method + " " + path + " ???");
            CALLS.add(role + " " + endpoint + " " + response.status());
        }
    }

    static void keep() throws IOException {
        SortedSet<String> all = new TreeSet<>(CALLS);
        if (Files.exists(KEPT)) {
            all.addAll(Files.readAllLines(KEPT));
        }
        Files.createDirectories(KEPT.getParent());
        Files.write(KEPT, all);
    }
}
