package org.resetdesk.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.resetdesk.bench.device.DeviceAnswer;
import org.resetdesk.bench.device.SimulatedDevice;

/** A device with an address of its own, which speaks the device protocol to pages of the desk. */
final class DeviceOnTheNetwork implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimulatedDevice device;
    private final String desk;
    private final HttpServer server;

    DeviceOnTheNetwork(SimulatedDevice device, String desk) throws IOException {
        this.device = device;
        this.desk = desk;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/resetdesk/feature-code", this::featureCode);
        server.createContext("/resetdesk/reset", this::reset);
        server.start();
    }

    /** As an installer would type it. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void featureCode(HttpExchange call) throws IOException {
        device.exportFeatureCode();
        answer(call, 200, "application/xml", device.featureCodeFile());
    }

    private void reset(HttpExchange call) throws IOException {
        if (call.getRequestMethod().equals("OPTIONS")) {
            answer(call, 204, "text/plain", new byte[0]);
            return;
        }
        JsonNode asked = JSON.readTree(call.getRequestBody());
        DeviceAnswer answer = device.reset(
                asked.path("token").asText(), asked.path("newPassword").asText());
        if (answer == DeviceAnswer.ACCEPTED) {
            answer(call, 204, "text/plain", new byte[0]);
        } else {
            answer(call, 422, "application/problem+json", ("{\"code\":\"" + answer.code() + "\"}").getBytes(UTF_8));
        }
    }

    private void answer(HttpExchange call, int status, String type, byte[] body) throws IOException {
        call.getResponseHeaders().add("Access-Control-Allow-Origin", desk);
        call.getResponseHeaders().add("Access-Control-Allow-Headers", "Content-Type");
        call.getResponseHeaders().add("Content-Type", type);
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
