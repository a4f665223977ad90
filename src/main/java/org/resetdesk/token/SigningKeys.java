package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The desk's signing keys: the first signs, all are published. */
public final class SigningKeys {

    private final List<SigningKey> keys;

    SigningKeys(List<SigningKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** @throws IllegalArgumentException when the file holds anything but PKCS#8 EC P-256 keys */
    public static SigningKeys read(Path pem) {
        try {
            return new SigningKeys(SigningKeyFile.parse(Files.readString(pem, US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException("signing key: cannot read " + pem, e);
        }
    }

    /**
     * Signs something that is no token.
     *
     * @param type what it is; stands in the header, so that no signature can be taken for one under something else
     * @return compact JWS (RFC 7515), ES256
     */
    public String sign(String type, Map<String, Object> payload) {
        JWSObject object = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(signing().id())
                        .build(),
                new Payload(payload));
        try {
            object.sign(new ECDSASigner(signing().privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has ES256", e);
        }
        return object.serialize();
    }

    SigningKey signing() {
        return keys.get(0);
    }

    /** A JWK set (RFC 7517) with the public halves, the signing one first. */
    public String published() {
        return new JWKSet(keys.stream().map(key -> (JWK) key.published()).toList()).toString(true);
    }
}
