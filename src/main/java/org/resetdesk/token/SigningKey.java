package org.resetdesk.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/**
 * @param id RFC 7638 thumbprint of the public key
 */
record SigningKey(String id, ECPrivateKey privateKey, ECPublicKey publicKey) {

    /** @throws IllegalArgumentException when it is on another curve than P-256 */
    static SigningKey of(ECPrivateKey privateKey) {
        if (!Curve.P_256.equals(Curve.forECParameterSpec(privateKey.getParams()))) {
            throw new IllegalArgumentException("a signing key is not on P-256");
        }
        ECPublicKey publicKey = PublicHalf.of(privateKey);
        try {
            return new SigningKey(
                    new ECKey.Builder(Curve.P_256, publicKey)
                            .build()
                            .computeThumbprint()
                            .toString(),
                    privateKey,
                    publicKey);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The public half alone, for the JWK set. */
    ECKey published() {
        return new ECKey.Builder(Curve.P_256, publicKey)
                .keyID(id)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
