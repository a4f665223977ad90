package org.resetdesk.bench.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A feature code as it leaves the device: a compact JWS (RFC 7515) under HS256, put together by hand. */
final class FeatureCodeText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FeatureCodeText() {}

    static String sign(DeviceIdentity device, byte[] key, String challenge, Instant deviceTime) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("sn", device.serialNumber());
        payload.put("m", device.model());
        payload.put("fw", device.firmware());
        payload.put("r", device.kind().name());
        payload.put("c", challenge);
        payload.put("iat", deviceTime.getEpochSecond());
        return sign("{\"alg\":\"HS256\"}", json(payload), key);
    }

    /** For tests that want a header or a payload of their own. */
    static String sign(String header, String payload, byte[] key) {
        String signed = base64(header.getBytes(StandardCharsets.UTF_8))
                + "."
                + base64(payload.getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(FactoryKeys.hmac(key, signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The file that a device exports. */
    static byte[] file(String text) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<FeatureCode version=\"1\"><Code>" + text
                        + "</Code></FeatureCode>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Map<String, Object> members) {
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings and numbers are always JSON", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
