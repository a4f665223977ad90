package org.resetdesk.notice.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A push service on this machine, and the only place where the desk's pushes are let go to in a test. */
final class Receiver extends PushHosts implements AutoCloseable {

    record Got(String path, Map<String, List<String>> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** From now on answers so to what comes there. */
    void answer(String path, int status) {
        answers.put(path, status);
    }

    List<Got> at(String path) {
        return got.stream().filter(each -> each.path().equals(path)).toList();
    }

    @Override
    Optional<URI> endpoint(String address) {
        return address.startsWith(address("/")) ? Optional.of(URI.create(address)) : Optional.empty();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        got.add(new Got(
                path, exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
        int status = answers.getOrDefault(path, 201);
        if (status >= 300 && status < 400) {
            exchange.getResponseHeaders().add("Location", address("/elsewhere"));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
