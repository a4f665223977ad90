package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.resetdesk.token.IssuerFailed.Why;

/**
 * The wire to a vendor's service: time-outs, certificates, no redirects, and a rest for a service that fails again and again, so that
 * cases for other issuers do not wait for it. Each node makes its own experience.
 */
final class HttpService {

    /** Well under the lock of a job (see application.yaml). */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static final Duration REST = Duration.ofSeconds(30);
    static final int FAILURES_BEFORE_REST = 5;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_ANSWER_BYTES = 65_536;

    private final HttpServiceSettings settings;
    private final Duration patience;
    private final HttpClient client;
    private final CircuitBreaker circuit;
    private volatile Why lastTrouble = Why.UNREACHABLE;

    HttpService(HttpServiceSettings settings, Duration patience, Clock clock) {
        this.settings = settings;
        this.patience = patience;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(VendorTls.of(settings))
                .build();
        circuit = CircuitBreaker.of(
                settings.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(2 * FAILURES_BEFORE_REST)
                        .minimumNumberOfCalls(FAILURES_BEFORE_REST)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .recordException(this::isItsTrouble)
                        .clock(clock)
                        .build());
    }

    String name() {
        return settings.name();
    }

    /** @return the body of its answer */
    byte[] post(byte[] json, String idempotencyKey) {
        return send(request(settings.url(), idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json)));
    }

    void delete(String idempotencyKey) {
        URI token = URI.create(settings.url() + "/" + URLEncoder.encode(idempotencyKey, UTF_8));
        byte[] unused = send(request(token, idempotencyKey).DELETE());
    }

    private HttpRequest.Builder request(URI resource, String idempotencyKey) {
        HttpRequest.Builder request = HttpRequest.newBuilder(resource)
                .timeout(patience)
                .header("Accept", "application/json")
                .header("Idempotency-Key", idempotencyKey);
        return settings.tokenFile() == null ? request : request.header("Authorization", "Bearer " + bearerToken());
    }

    /** Read anew each time, so that a new one needs no restart. */
    private String bearerToken() {
        try {
            return settings.tokenFile() == null
                    ? ""
                    : Files.readString(settings.tokenFile(), UTF_8).strip();
        } catch (IOException e) {
            throw failed(Why.NOT_SET_UP, "its token file cannot be read");
        }
    }

    private boolean isItsTrouble(Throwable failure) {
        if (failure instanceof IssuerFailed failed && failed.why().ofTheService()) {
            lastTrouble = failed.why();
            return true;
        }
        return false;
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            return circuit.executeSupplier(() -> exchange(request.build()));
        } catch (CallNotPermittedException resting) {
            throw failed(lastTrouble, "after failing again and again it is left alone for " + REST.toSeconds() + " s");
        }
    }

    /** The whole exchange within the time-out: an answer that drips in must not outlive the job's lock. */
    private byte[] exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request,
                head -> head.statusCode() / 100 == 2
                        ? new BoundedBody(MAX_ANSWER_BYTES)
                        : BodySubscribers.replacing(new byte[0]));
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), MILLISECONDS);
            if (response.statusCode() / 100 != 2) {
                throw failed(Why.answered(response.statusCode()), "it answered " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException e) {
            throw failed(Why.TIMEOUT, "it did not answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw broken(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(Why.TIMEOUT, "the desk stopped while it was asked");
        } finally {
            answer.cancel(true);
        }
    }

    private IssuerFailed broken(ExecutionException e) {
        if (causedBy(e, BoundedBody.TooLong.class)) {
            return failed(Why.UNUSABLE, "it answered more than " + MAX_ANSWER_BYTES + " bytes");
        }
        if (causedBy(e, SSLException.class)) {
            return failed(Why.TLS, "one side does not accept the other's certificate");
        }
        return causedBy(e, HttpTimeoutException.class)
                ? failed(Why.TIMEOUT, "it did not answer within " + patience.toSeconds() + " s")
                : failed(Why.UNREACHABLE, "it cannot be reached, or hung up");
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }

    private IssuerFailed failed(Why why, String detail) {
        return new IssuerFailed(why, name(), detail);
    }
}
