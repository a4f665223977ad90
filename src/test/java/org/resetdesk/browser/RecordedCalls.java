package org.resetdesk.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.resetdesk.promise.matrix.EngineEndpoints;
import org.resetdesk.promise.matrix.NeededCalls;

/** What the screens call the engine for, and as whom: the ground on which the allow-lists stand. */
final class RecordedCalls {

    /** All that was recorded in this JVM, with the answers, to be looked at when the list has to be made anew. */
    private static final Path KEPT =
            Path.of("target", "recorded-calls-" + ProcessHandle.current().pid() + ".txt");

    private static final int REFUSED = 400;

    private record Call(String role, String endpoint, int status) {

        String line() {
            return role + " " + endpoint;
        }
    }

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    /** @param role as the tables call it */
    void listenTo(BrowserContext browser, String role) {
        browser.onResponse(response -> record(role, response));
    }

    private void record(String role, Response response) {
        String method = response.request().method();
        String path = URI.create(response.url()).getRawPath();
        if (path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/")) {
            String endpoint = EngineEndpoints.read()
                    .behind(method, path)
                    .map(Object::toString)
                    .orElse(method + " " + path);
            calls.add(new Call(role, endpoint, response.status()));
        }
    }

    /** Calls that went through though the reviewed list does not know them. */
    SortedSet<String> unknown() throws IOException {
        SortedSet<String> known = NeededCalls.ofScreens().lines();
        return calls.stream()
                .filter(call -> call.status() < REFUSED)
                .map(Call::line)
                .filter(line -> !known.contains(line))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void keep() throws IOException {
        SortedSet<String> all = new TreeSet<>();
        calls.forEach(call -> all.add(call.line() + " " + call.status()));
        if (Files.exists(KEPT)) {
            all.addAll(Files.readAllLines(KEPT));
        }
        Files.createDirectories(KEPT.getParent());
        Files.write(KEPT, all);
    }
}
