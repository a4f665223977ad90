package org.resetdesk.bench.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A vendor's service in the test's own hands. The same key gets the same token, as the contract says. */
public final class StandInVendor implements AutoCloseable {

    /** A secret word in everything that it says when something is wrong. */
    public static final String INDISCREET = "indiscreet-2f8c";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.WELL;
    private volatile String elsewhere = "/elsewhere";

    /** @param json the body of a question, or nothing */
    public record Asked(
            String method,
            String path,
            @Nullable String key,
            @Nullable String authorization,
            String json) {}

    public StandInVendor() {
        this(null);
    }

    /** @param keys null for one without TLS */
    public StandInVendor(@Nullable VendorKeys keys) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
            if (keys == null) {
                server = HttpServer.create(address, 0);
            } else {
                HttpsServer secure = HttpsServer.create(address, 0);
                secure.setHttpsConfigurator(keys.asServer());
                server = secure;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/tokens");
    }

    public void is(Mood next) {
        mood = next;
    }

    public void redirectsTo(String address) {
        elsewhere = address;
        mood = Mood.REDIRECTS;
    }

    public List<Asked> asked() {
        return asked;
    }

    /** Every token that it ever gave away. */
    public Map<String, String> tokens() {
        return tokens;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                key,
                exchange.getRequestHeaders().getFirst("Authorization"),
                body));
        switch (mood) {
            case FAILS -> send(exchange, 500, INDISCREET);
            case BUSY -> send(exchange, 503, INDISCREET);
            case UNAUTHORISED -> send(exchange, 401, INDISCREET);
            case REFUSES -> send(exchange, 422, INDISCREET);
            case REDIRECTS -> {
                exchange.getResponseHeaders().add("Location", elsewhere);
                send(exchange, 307, "");
            }
            case HANGS -> waitForTheEnd(exchange);
            case SLOW -> drip(exchange);
            case HANGS_UP -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write('{');
                exchange.close();
            }
            case GARBAGE -> send(exchange, 200, "<html>" + INDISCREET + "</html>");
            case HUGE -> send(exchange, 200, "\"" + INDISCREET.repeat(20_000) + "\"");
            default -> serve(exchange, key, body);
        }
    }

    private void serve(HttpExchange exchange, @Nullable String key, String body) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            return;
        }
        send(exchange, 200, JSON.writeValueAsString(token(String.valueOf(key), JSON.readTree(body))));
    }

    private ObjectNode token(String key, JsonNode question) {
        String serial = question.path("serialNumber").asText();
        boolean code = question.path("accepts").asText().equals("CODE") != (mood == Mood.WRONG_KIND);
        String token = tokens.computeIfAbsent(
                code ? key : key + "/file",
                first -> code
                        ? "6fa4" + tokens.size()
                        : "<reset><serial>" + serial + "</serial><key>6fa4" + tokens.size() + "</key></reset>");
        ObjectNode answer = JSON.createObjectNode();
        answer.put("kind", code ? "CODE" : "XML").put("token", token);
        switch (mood) {
            case WRONG_SERIAL -> answer.put("serialNumber", "RDX1-99999999");
            case NO_SERIAL -> {}
            case OVER_ALREADY -> answer.put("serialNumber", serial).put("notAfter", "2020-01-01T00:00:00Z");
            default ->
                answer.put("serialNumber", serial)
                        .put("notAfter", "2099-01-01T00:00:00Z")
                        .put("keyId", "k1");
        }
        return answer;
    }

    private void waitForTheEnd(HttpExchange exchange) {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (!closing.await(50, TimeUnit.MILLISECONDS)) {
                body.write(' ');
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
