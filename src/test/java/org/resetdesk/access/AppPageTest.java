package org.resetdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class AppPageTest {

    @LocalServerPort
    int port;

    @Test
    void a_new_version_of_the_app_reaches_the_browser_at_once_and_an_old_one_is_not_sent_twice() throws Exception {
        HttpResponse<String> first = get("\"none\"");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(first.headers().firstValue("Last-Modified")).isEmpty();

        String fingerprint = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get(fingerprint).statusCode()).isEqualTo(304);
    }

    private HttpResponse<String> get(String fingerprint) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/app/desk.css"))
                                .header("If-None-Match", fingerprint)
                                .build(),
                        BodyHandlers.ofString());
    }
}
