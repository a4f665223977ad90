package org.resetdesk.notice.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.resetdesk.Person;

/** Somebody who listens to his stream, as a browser would. */
public final class Ear implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final HttpResponse<InputStream> answer;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private Ear(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread reader = new Thread(this::read, "ear");
        reader.setDaemon(true);
        reader.start();
    }

    public static Ear of(Person person) {
        return open(person, person.request("/api/messages/stream"));
    }

    static Ear after(String lastEventId, Person person) {
        return open(person, person.request("/api/messages/stream").header("Last-Event-ID", lastEventId));
    }

    private static Ear open(Person person, HttpRequest.Builder request) {
        Ear ear = new Ear(person.open(request.header("Accept", "text/event-stream")));
        await().atMost(SOON).until(() -> ear.lines.stream().anyMatch(line -> line.startsWith("id: ")));
        return ear;
    }

    HttpResponse<InputStream> answer() {
        return answer;
    }

    /** What stood behind this field until now. */
    List<String> heard(String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field + ": "))
                .map(line -> line.substring(field.length() + 2))
                .toList();
    }

    String lastId() {
        List<String> ids = heard("id");
        return ids.get(ids.size() - 1);
    }

    /** The data of messages and changes that name this. */
    List<String> about(Object what) {
        return heard("data").stream()
                .filter(data -> data.contains(what.toString()))
                .toList();
    }

    public void awaitMessages(Object about, int count) {
        await().atMost(SOON).until(() -> messages(about).size() == count);
    }

    public List<String> messages(Object about) {
        return about(about).stream().filter(data -> data.contains("\"text\"")).toList();
    }

    public void awaitChange(Object caseNumber) {
        await().atMost(SOON)
                .until(() -> about(caseNumber).stream()
                        .anyMatch(data -> data.equals("{\"caseNumber\":\"" + caseNumber + "\"}")));
    }

    public void awaitEnd() {
        await().atMost(SOON).until(() -> ended);
    }

    public boolean ended() {
        return ended;
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            // closed by us, or cut off
        }
        ended = true;
    }
}
