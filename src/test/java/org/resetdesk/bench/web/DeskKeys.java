package org.resetdesk.bench.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The JWK set that the running desk publishes, fetched as anybody fetches it. */
@Component
@Profile("bench")
class DeskKeys implements Supplier<String> {

    private final Environment environment;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    DeskKeys(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String get() {
        URI keys = URI.create(
                "http://localhost:" + environment.getRequiredProperty("local.server.port") + "/.well-known/jwks.json");
        HttpRequest request =
                HttpRequest.newBuilder(keys).timeout(Duration.ofSeconds(10)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException("the desk does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
