package org.resetdesk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    @RepeatedTest(20)
    void the_public_half_is_found_from_the_private_one_alone() throws Exception {
        ECKey pair = new ECKeyGenerator(Curve.P_256).generate();

        SigningKey key = SigningKey.of(pair.toECPrivateKey());

        assertThat(key.publicKey().getW()).isEqualTo(pair.toECPublicKey().getW());
        assertThat(key.id()).isEqualTo(pair.computeThumbprint().toString());
    }

    @Test
    void all_keys_are_published_in_their_order_and_no_private_one() throws Exception {
        List<SigningKey> parsed = SigningKeyFile.parse(SigningKeyFile.newKey() + "\n" + SigningKeyFile.newKey());
        SigningKeys keys = new SigningKeys(parsed);

        JWKSet published = JWKSet.parse(keys.published());

        assertThat(published.getKeys())
                .extracting(key -> key.getKeyID())
                .containsExactly(parsed.get(0).id(), parsed.get(1).id());
        assertThat(published.getKeys()).allSatisfy(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
            assertThat(key.toECKey().getCurve()).isEqualTo(Curve.P_256);
        });
        assertThat(keys.published()).doesNotContain("\"d\"");
        assertThat(keys.signing())
                .isEqualTo(parsed.get(0))
                .hasToString("SigningKey[" + parsed.get(0).id() + "]");
    }

    @Test
    void keys_of_another_kind_are_refused_without_repeating_them() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        KeyPairGenerator p384 = KeyPairGenerator.getInstance("EC");
        p384.initialize(new ECGenParameterSpec("secp384r1"));
        ECPrivateKey onP384 = (ECPrivateKey) p384.generateKeyPair().getPrivate();

        assertRefused(pem(rsa.generateKeyPair().getPrivate().getEncoded()));
        assertRefused(pem(onP384.getEncoded()));
        assertRefused(pem(new byte[] {1, 2, 3}));
        assertRefused("");
        assertRefused("-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");
    }

    private static void assertRefused(String pem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKeyFile.parse(pem))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("AAAA"));
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
