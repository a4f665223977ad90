package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The desk's signing keys: the first signs, all are published. */
public final class SigningKeys {

    private final List<SigningKey> keys;

    SigningKeys(List<SigningKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** @throws IllegalArgumentException when the file holds anything but PKCS#8 EC P-256 keys */
    static SigningKeys read(Path pem) {
        try {
            return new SigningKeys(SigningKeyFile.parse(Files.readString(pem, US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException("signing key: cannot read " + pem, e);
        }
    }

    SigningKey signing() {
        return keys.get(0);
    }

    /** A JWK set (RFC 7517) with the public halves, the signing one first. */
    public String published() {
        return new JWKSet(keys.stream().map(key -> (JWK) key.published()).toList()).toString(true);
    }
}
