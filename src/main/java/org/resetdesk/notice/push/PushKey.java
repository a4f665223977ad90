package org.resetdesk.notice.push;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.resetdesk.token.PublicHalf;

/** The key by which push services know the desk (VAPID, RFC 8292). It signs nothing else. */
final class PushKey {

    /** A service may refuse more than 24 hours. */
    private static final Duration VALIDITY = Duration.ofHours(12);

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final ECPrivateKey key;
    private final String published;

    private PushKey(ECPrivateKey key) {
        this.key = key;
        this.published = BASE64URL.encodeToString(Point.of(PublicHalf.of(key)));
    }

    /** @throws IllegalStateException when the file holds no PKCS#8 EC P-256 key; its text is not repeated */
    static PushKey read(Path pem) {
        try {
            String text = Files.readString(pem, StandardCharsets.US_ASCII);
            String body = text.replaceAll("(?s).*-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----.*", "$1");
            byte[] pkcs8 = Base64.getMimeDecoder().decode(body);
            return new PushKey(
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (IOException e) {
            throw new IllegalStateException("the push key file cannot be read", e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("no PKCS#8 EC P-256 key in the push key file");
        }
    }

    /** For browsers: the public point in base64url. */
    String published() {
        return published;
    }

    /** The header {@code Authorization} for a push to this endpoint. */
    String authorization(URI endpoint, URI contact, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .audience(endpoint.getScheme() + "://" + endpoint.getAuthority())
                .expirationTime(Date.from(now.plus(VALIDITY)))
                .subject(contact.toString())
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the push key does not sign", e);
        }
        return "vapid t=" + token.serialize() + ", k=" + published;
    }
}
