package org.resetdesk.bench.device;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two keys that the factory derived for one device: HKDF-SHA256 (RFC 5869), no salt, one block of 32 bytes. */
record FactoryKeys(byte[] featureCode, byte[] resetCode) {

    static FactoryKeys of(byte[] deviceSecret, String serialNumber) {
        return new FactoryKeys(
                derive(deviceSecret, "resetdesk/feature-code/1/" + serialNumber),
                derive(deviceSecret, "resetdesk/reset-code/1/" + serialNumber));
    }

    static byte[] derive(byte[] secret, String info) {
        byte[] extracted = hmac(new byte[32], secret);
        byte[] block = (info + "\u0001").getBytes(StandardCharsets.US_ASCII);
        return hmac(extracted, block);
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
