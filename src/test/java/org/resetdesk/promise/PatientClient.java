package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.resetdesk.Answer;
import org.resetdesk.Person;

/** What a client does when the line breaks or a proxy has no node for it: once more, a second later, and not again. */
final class PatientClient {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String MESSAGE = "data: {\"id\":\"";

    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger askedAgain = new AtomicInteger();
    final Queue<String> unhealed = new ConcurrentLinkedQueue<>();

    /** Ids of messages that came over a stream. */
    final Set<String> heard = ConcurrentHashMap.newKeySet();

    private String lastId = "";
    private String nextId = "";
    private String message = "";

    Answer ask(String what, Supplier<Answer> question) throws InterruptedException {
        asked.incrementAndGet();
        try {
            Answer answer = question.get();
            if (answer.status() < 502 || answer.code().equals("evidence.busy")) {
                return answer;
            }
        } catch (UncheckedIOException cutOff) {
            // once more
        }
        askedAgain.incrementAndGet();
        Thread.sleep(PAUSE.toMillis());
        try {
            Answer answer = question.get();
            if (answer.status() >= 500) {
                unhealed.add(what + ": " + answer);
            }
            return answer;
        } catch (UncheckedIOException cutOff) {
            unhealed.add(what + ": " + cutOff);
            throw cutOff;
        }
    }

    /** Holds a stream until it ends, and goes on where it was with the next. */
    void listen(Person browser) throws InterruptedException {
        asked.incrementAndGet();
        HttpResponse<InputStream> stream;
        try {
            stream = open(browser);
        } catch (UncheckedIOException cutOff) {
            stream = null;
        }
        if (stream == null || stream.statusCode() != 200) {
            askedAgain.incrementAndGet();
            Thread.sleep(PAUSE.toMillis());
            stream = open(browser);
        }
        if (stream.statusCode() != 200) {
            unhealed.add("stream: " + stream.statusCode());
            return;
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
            nextId = lastId;
            message = "";
            lines.lines().forEach(this::line);
        } catch (IOException | UncheckedIOException ended) {
            // as streams do
        }
    }

    private HttpResponse<InputStream> open(Person browser) {
        var request = browser.request("/api/messages/stream").header("Accept", "text/event-stream");
        return browser.open(lastId.isEmpty() ? request : request.header("Last-Event-ID", lastId));
    }

    /** As a browser does it: an event counts, and its id, when its empty line has come. */
    private void line(String line) {
        if (line.startsWith("id: ")) {
            nextId = line.substring("id: ".length());
        } else if (line.startsWith(MESSAGE)) {
            message = line.substring(MESSAGE.length(), line.indexOf('"', MESSAGE.length()));
        } else if (line.isEmpty()) {
            lastId = nextId;
            if (!message.isEmpty()) {
                heard.add(message);
            }
            message = "";
        }
    }
}
