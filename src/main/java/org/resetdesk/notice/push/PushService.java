package org.resetdesk.notice.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.resetdesk.notice.push.PushService.Answer.Fate;

/** A browser's push service (RFC 8030): called once, never where it points to, never for long. */
class PushService {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @param pause that it asks for; zero where it does not */
    record Answer(Fate fate, int status, Duration pause) {

        enum Fate {
            TAKEN,
            /** There is no such subscription any more. */
            GONE,
            LATER,
            /** It will never be taken. */
            REFUSED
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final PushKey key;
    private final PushHosts hosts;
    private final URI contact;
    private final Clock clock;

    PushService(PushKey key, PushHosts hosts, URI contact, Clock clock) {
        this.key = key;
        this.hosts = hosts;
        this.contact = contact;
        this.clock = clock;
    }

    Answer push(Subscription to, byte[] text) throws InterruptedException {
        URI endpoint = hosts.endpoint(to.endpoint()).orElse(null);
        if (endpoint == null) {
            return new Answer(Fate.GONE, 0, Duration.ZERO);
        }
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Authorization", key.authorization(endpoint, contact, clock.instant()))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("TTL", Long.toString(PushOutbox.PATIENCE.toSeconds()))
                .header("Urgency", "high")
                .POST(BodyPublishers.ofByteArray(Encryption.seal(text, to.p256dh(), to.auth())))
                .build();
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            return new Answer(fate(answer.statusCode()), answer.statusCode(), pause(answer));
        } catch (IOException e) {
            return new Answer(Fate.LATER, 0, Duration.ZERO);
        }
    }

    private static Fate fate(int status) {
        if (status >= 200 && status < 300) {
            return Fate.TAKEN;
        }
        if (status == 404 || status == 410) {
            return Fate.GONE;
        }
        return status == 429 || status >= 500 ? Fate.LATER : Fate.REFUSED;
    }

    private static Duration pause(HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }
}
