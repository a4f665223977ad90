package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** PEM text with one or more private keys: PKCS#8 (RFC 5958, RFC 7468), EC P-256. */
final class SigningKeyFile {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final Pattern BLOCK = Pattern.compile(BEGIN + "([A-Za-z0-9+/=\\s]+)" + END);

    private SigningKeyFile() {}

    static String newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return BEGIN + "\n"
                    + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(key) + "\n" + END + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no P-256", e);
        }
    }

    /** @throws IllegalArgumentException when there is none, or one is of another kind; the text is not repeated */
    static List<SigningKey> parse(String pem) {
        List<SigningKey> keys = BLOCK.matcher(pem)
                .results()
                .map(block -> key(Base64.getMimeDecoder().decode(block.group(1))))
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no PKCS#8 private key in the signing key file");
        }
        return keys;
    }

    private static SigningKey key(byte[] pkcs8) {
        try {
            return SigningKey.of(
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a signing key is not a PKCS#8 EC key");
        }
    }
}
