package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.resetcase.ResetCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A vendor's official service: {@code POST} to {@code RESETDESK_HTTP_ISSUER_URL} with an {@code Idempotency-Key} and, where there is
 * a token file, a bearer token; {@code DELETE <url>/<idempotency key>} when a token is not wanted any more. No redirect is followed.
 */
@Component
class HttpIssuer implements Issuer {

    private static final Logger LOG = LoggerFactory.getLogger(HttpIssuer.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int MAX_ANSWER_BYTES = 65_536;

    private final TokenSettings settings;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpIssuer(TokenSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public boolean supports(String model) {
        return settings.httpIssuerUrl() != null;
    }

    @Override
    public IssuedToken issue(FeatureCode device, ResetCase resetCase, String idempotencyKey) {
        try {
            byte[] question = json.writeValueAsBytes(HttpIssuerQuestion.about(device, resetCase));
            HttpRequest request = request(url(), idempotencyKey)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(question))
                    .build();
            return HttpIssuerAnswer.read(json, send(request)).token(name());
        } catch (IOException e) {
            throw new IssuerFailed("the http issuer gave no usable answer");
        }
    }

    @Override
    public void revoke(String idempotencyKey) {
        URI resource = URI.create(url() + "/" + URLEncoder.encode(idempotencyKey, UTF_8));
        try {
            send(request(resource, idempotencyKey).DELETE().build());
        } catch (IOException | IssuerFailed e) {
            LOG.warn("The http issuer was not told that {} is withdrawn: {}", idempotencyKey, e.getMessage());
        }
    }

    private URI url() {
        if (settings.httpIssuerUrl() == null) {
            throw new IllegalStateException("the setting RESETDESK_HTTP_ISSUER_URL is missing");
        }
        return settings.httpIssuerUrl();
    }

    private HttpRequest.Builder request(URI resource, String idempotencyKey) {
        HttpRequest.Builder request = HttpRequest.newBuilder(resource)
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("Idempotency-Key", idempotencyKey);
        return settings.httpIssuerTokenFile() == null
                ? request
                : request.header("Authorization", "Bearer " + bearerToken());
    }

    private String bearerToken() {
        try {
            return settings.httpIssuerTokenFile() == null
                    ? ""
                    : Files.readString(settings.httpIssuerTokenFile(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the http issuer's token file cannot be read", e);
        }
    }

    /** The whole exchange within the time-out: an answer that drips in must not outlive the job's lock. */
    private byte[] send(HttpRequest request) throws IOException {
        CompletableFuture<byte[]> answer =
                client.sendAsync(request, BodyHandlers.ofInputStream()).thenApplyAsync(HttpIssuer::body);
        try {
            return answer.get(TIMEOUT.toSeconds(), SECONDS);
        } catch (TimeoutException e) {
            throw new IssuerFailed("the http issuer did not answer in time");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IssuerFailed failed) {
                throw failed;
            }
            throw new IssuerFailed("the http issuer could not be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IssuerFailed("interrupted while asking the http issuer");
        } finally {
            answer.cancel(true);
        }
    }

    private static byte[] body(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            if (response.statusCode() / 100 != 2) {
                throw new IssuerFailed("the http issuer answered " + response.statusCode());
            }
            byte[] bytes = body.readNBytes(MAX_ANSWER_BYTES + 1);
            if (bytes.length > MAX_ANSWER_BYTES) {
                throw new IssuerFailed("the http issuer answered too much");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
