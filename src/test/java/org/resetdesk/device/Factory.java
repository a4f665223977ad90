package org.resetdesk.device;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs feature codes as a device would, and as it never would. Written from FORMATS.md alone, not with the code under test. */
final class Factory {

    static final String HEADER = "{\"alg\":\"HS256\"}";

    private static final Random CHALLENGES = new Random();

    private final DeviceSecret secret;

    Factory(DeviceSecret secret) {
        this.secret = secret;
    }

    static String newChallenge() {
        byte[] bits = new byte[16];
        CHALLENGES.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    static String payload(String serial, String challenge, Instant issuedAt) {
        return "{\"sn\":\"%s\",\"m\":\"NVR-8\",\"fw\":\"2.1.0\",\"r\":\"CODE\",\"c\":\"%s\",\"iat\":%d}"
                .formatted(serial, challenge, issuedAt.getEpochSecond());
    }

    String featureCode(String serial, String challenge, Instant issuedAt) {
        return sign(HEADER, payload(serial, challenge, issuedAt), serial);
    }

    /** A JWS over any header and payload, with the key of {@code serial}. */
    String sign(String header, String payload, String serial) {
        String signed = base64(header.getBytes(UTF_8)) + "." + base64(payload.getBytes(UTF_8));
        return signed + "." + base64(hmac(secret.featureCodeKey(new SerialNumber(serial)), signed));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
