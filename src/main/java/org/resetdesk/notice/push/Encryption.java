package org.resetdesk.notice.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What only one browser can read: RFC 8291, with the content coding aes128gcm of RFC 8188 in one record. */
final class Encryption {

    private static final int RECORD = 4096;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Encryption() {}

    /**
     * @param browser its public key, 65 bytes
     * @param auth its authentication secret, 16 bytes
     */
    static byte[] seal(byte[] text, byte[] browser, byte[] auth) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] salt = new byte[16];
            RANDOM.nextBytes(salt);
            return seal(text, browser, auth, generator.generateKeyPair(), salt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    static byte[] seal(byte[] text, byte[] browser, byte[] auth, KeyPair ours, byte[] salt)
            throws GeneralSecurityException {
        byte[] own = Point.of((ECPublicKey) ours.getPublic());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours.getPrivate());
        agreement.doPhase(Point.key(browser), true);
        byte[] input = derive(auth, agreement.generateSecret(), join(info("WebPush: info"), browser, own), 32);
        byte[] key = derive(salt, input, info("Content-Encoding: aes128gcm"), 16);
        byte[] nonce = derive(salt, input, info("Content-Encoding: nonce"), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] sealed = cipher.doFinal(join(text, new byte[] {LAST_RECORD}));
        byte[] size = ByteBuffer.allocate(4).putInt(RECORD).array();
        return join(salt, size, new byte[] {(byte) own.length}, own, sealed);
    }

    /** HKDF-SHA256 (RFC 5869) for at most 32 bytes. */
    private static byte[] derive(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(hmac(salt, input), join(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] info(String label) {
        return join(label.getBytes(US_ASCII), new byte[1]);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
