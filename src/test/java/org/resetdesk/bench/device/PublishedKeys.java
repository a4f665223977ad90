package org.resetdesk.bench.device;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;

/** The desk's public keys by key id, out of the JWK set (RFC 7517) that it publishes. */
final class PublishedKeys {

    private PublishedKeys() {}

    static Map<String, PublicKey> read(String jwkSet) {
        try {
            Map<String, PublicKey> keys = new HashMap<>();
            for (JWK key : JWKSet.parse(jwkSet).getKeys()) {
                keys.put(key.getKeyID(), key.toECKey().toECPublicKey());
            }
            return keys;
        } catch (ParseException | JOSEException e) {
            throw new IllegalArgumentException("not a JWK set of elliptic curve keys", e);
        }
    }
}
