package org.resetdesk.bench.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** A simulated device at an address of its own, which lets pages of one desk call it, as a browser asks for. */
public final class DeviceOnTheNetwork implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    private final SimulatedDevice device;
    private final String desk;
    private final HttpServer server;

    /** @param desk origin of the pages that may call */
    public DeviceOnTheNetwork(SimulatedDevice device, String desk) throws IOException {
        this.device = device;
        this.desk = desk;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/resetdesk/feature-code", this::export);
        server.createContext("/resetdesk/reset", this::reset);
        server.start();
    }

    /** As somebody types it. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void export(HttpExchange call) throws IOException {
        device.exportFeatureCode();
        answer(call, 200, "application/xml", device.featureCodeFile());
    }

    private void reset(HttpExchange call) throws IOException {
        if (call.getRequestMethod().equals("OPTIONS")) {
            answer(call, 204, PROBLEM, new byte[0]);
            return;
        }
        JsonNode wanted = JSON.readTree(call.getRequestBody());
        DeviceAnswer answer = device.reset(
                wanted.path("token").asText(), wanted.path("newPassword").asText());
        if (answer == DeviceAnswer.ACCEPTED) {
            answer(call, 204, PROBLEM, new byte[0]);
        } else {
            answer(
                    call,
                    422,
                    PROBLEM,
                    JSON.writeValueAsString(Map.of("code", answer.code())).getBytes(UTF_8));
        }
    }

    private void answer(HttpExchange call, int status, String type, byte[] body) throws IOException {
        call.getResponseHeaders().set("Access-Control-Allow-Origin", desk);
        call.getResponseHeaders().set("Access-Control-Allow-Headers", "content-type");
        call.getResponseHeaders().set("Content-Type", type);
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = call.getResponseBody()) {
            out.write(body);
        }
    }
}
