package org.resetdesk.audit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is signed in a checkpoint, and how an outsider with the published keys checks it. */
final class CheckpointSignatures {

    /** Keeps these signatures from standing for anything else that the same key signs. */
    static final String TYPE = "resetdesk-audit-checkpoint";

    private final List<ECKey> keys = new ArrayList<>();

    /** @throws IllegalArgumentException where one is no JWK set (RFC 7517) of EC keys */
    CheckpointSignatures(List<String> keySets) {
        for (String keySet : keySets) {
            try {
                for (JWK key : JWKSet.parse(keySet).getKeys()) {
                    keys.add(key.toECKey());
                }
            } catch (ParseException | ClassCastException e) {
                throw new IllegalArgumentException("not a JWK set of EC keys", e);
            }
        }
    }

    static Map<String, Object> payload(Head head, Instant at) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("sequence", head.sequence());
        payload.put("hash", head.hex());
        payload.put("at", at.toString());
        return payload;
    }

    /** What is wrong with a checkpoint at this head; null when nothing is. */
    @Nullable
    String complaint(String jws, Head head) {
        try {
            JWSObject signed = JWSObject.parse(jws);
            String keyId = signed.getHeader().getKeyID();
            if (!JWSAlgorithm.ES256.equals(signed.getHeader().getAlgorithm())
                    || signed.getHeader().getType() == null
                    || !signed.getHeader().getType().getType().equals(TYPE)) {
                return "is not a checkpoint";
            }
            ECKey key = keys.stream()
                    .filter(known -> Objects.equals(known.getKeyID(), keyId))
                    .findFirst()
                    .orElse(null);
            if (key == null) {
                return "is signed with the key " + keyId + ", which was not given";
            }
            if (!signed.verify(new ECDSAVerifier(key))) {
                return "has a signature that does not hold";
            }
            Map<String, Object> payload = signed.getPayload().toJSONObject();
            if (payload == null || !Objects.equals(payload.get("sequence"), head.sequence())) {
                return "was signed for another place";
            }
            return Objects.equals(payload.get("hash"), head.hex())
                    ? null
                    : "was signed over another hash: the chain was written anew up to here";
        } catch (ParseException | JOSEException e) {
            return "cannot be read";
        }
    }
}
