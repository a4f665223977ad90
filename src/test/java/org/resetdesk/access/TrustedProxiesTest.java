package org.resetdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

class TrustedProxiesTest {

    @Test
    void without_proxies_forwarded_headers_mean_nothing() throws Exception {
        assertThat(seenBehind(List.of())).isEqualTo("127.0.0.1 http");
        assertThat(seenBehind(List.of("10.0.0.1", "127.0.0.10"))).isEqualTo("127.0.0.1 http");
    }

    @Test
    void a_named_proxy_is_believed_as_far_as_it_can_know() throws Exception {
        assertThat(seenBehind(List.of(" 127.0.0.1 "))).isEqualTo("198.51.100.7 https Secure");
    }

    /** What a client says of itself stands before what the proxy adds. */
    private static String seenBehind(List<String> proxies) throws Exception {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new TrustedProxies(proxies).customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("mirror", new Mirror()).addMapping("/"));
        server.start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                    .header("X-Forwarded-For", "203.0.113.1, 198.51.100.7")
                    .header("X-Forwarded-Proto", "https")
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop();
        }
    }

    private static final class Mirror extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession();
            String cookie = response.getHeader("Set-Cookie");
            response.getWriter()
                    .write(request.getRemoteAddr() + " " + request.getScheme()
                            + (cookie.contains("; Secure") ? " Secure" : ""));
        }
    }
}
