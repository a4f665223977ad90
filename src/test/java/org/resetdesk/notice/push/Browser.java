package org.resetdesk.notice.push;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's half of Web Push: its keys, and how it opens what it gets (RFC 8188, section 2; RFC 8291, section 3). */
final class Browser {

    private final KeyPair keys;
    private final byte[] auth = new byte[16];

    Browser() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(auth);
    }

    byte[] p256dh() {
        return Point.of((ECPublicKey) keys.getPublic());
    }

    byte[] auth() {
        return auth.clone();
    }

    /** As PushSubscription.toJSON() gives it. */
    Map<String, Object> subscription(String endpoint) {
        Base64.Encoder base64url = Base64.getUrlEncoder().withoutPadding();
        return Map.of(
                "endpoint",
                endpoint,
                "keys",
                Map.of("p256dh", base64url.encodeToString(p256dh()), "auth", base64url.encodeToString(auth)));
    }

    String open(byte[] sealed) throws GeneralSecurityException {
        ByteBuffer body = ByteBuffer.wrap(sealed);
        byte[] salt = take(body, 16);
        body.getInt();
        byte[] sender = take(body, body.get() & 0xff);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(Point.key(sender), true);
        byte[] pseudorandom = hmac(auth, agreement.generateSecret());
        byte[] input = hmac(pseudorandom, label("WebPush: info", p256dh(), sender, new byte[] {1}));
        byte[] record = hmac(salt, input);
        byte[] key = Arrays.copyOf(hmac(record, label("Content-Encoding: aes128gcm", new byte[] {1})), 16);
        byte[] nonce = Arrays.copyOf(hmac(record, label("Content-Encoding: nonce", new byte[] {1})), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] padded = cipher.doFinal(take(body, body.remaining()));
        return new String(padded, 0, padded.length - 1, UTF_8);
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static byte[] label(String label, byte[]... more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(label.getBytes(US_ASCII));
        all.write(0);
        for (byte[] part : more) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }
}
