package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A vendor's service that makes every mistake once before it answers well, and repeats its token in each of them. */
final class EchoingVendor implements AutoCloseable {

    static final String TOKEN = "vendor-9f3c7a51d2";

    private final HttpServer server;
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    private int asked;

    EchoingVendor() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tokens", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/tokens";
    }

    List<String> bearers() {
        return bearers;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        bearers.add(bearer);
        if (exchange.getRequestMethod().equals("DELETE")) {
            send(exchange, 500, TOKEN + " of " + bearer);
            return;
        }
        String question = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String serial = question.replaceFirst("(?s).*\"serialNumber\":\"([^\"]*)\".*", "$1");
        String device = "\"serialNumber\":\"" + serial + "\",";
        switch (asked++) {
            case 0 -> send(exchange, 500, TOKEN + " of " + bearer);
            case 1 -> send(exchange, 200, "{" + device + "\"kind\":\"CODE\",\"token\":\"" + TOKEN + "\",");
            case 2 -> send(exchange, 200, "{" + device + "\"kind\":\"" + TOKEN + "\",\"token\":\"" + TOKEN + "\"}");
            case 3 -> send(exchange, 200, "{" + device + "\"kind\":\"XML\",\"token\":\"" + TOKEN + "\"}");
            case 4 ->
                send(
                        exchange,
                        200,
                        "{" + device + "\"kind\":\"CODE\",\"token\":\"" + TOKEN + "\",\"notAfter\":\"" + TOKEN + "\"}");
            default ->
                send(
                        exchange,
                        200,
                        "{" + device + "\"kind\":\"CODE\",\"token\":\"" + TOKEN + "\",\"keyId\":\"" + TOKEN
                                + "\",\"issuer\":\"" + TOKEN + "\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Warning", "199 - " + TOKEN);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
