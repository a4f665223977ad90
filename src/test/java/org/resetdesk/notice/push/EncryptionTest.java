package org.resetdesk.notice.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Web Push is sealed as RFC 8291 has it. */
class EncryptionTest {

    private static final Base64.Decoder BASE64URL = Base64.getUrlDecoder();

    /** RFC 8291, section 5 and appendix A. */
    @Test
    void the_example_of_the_standard_comes_out_byte_by_byte() throws Exception {
        byte[] browser = BASE64URL.decode(
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
        byte[] auth = BASE64URL.decode("BTBZMqHH6r4Tts7J_aSIgg");
        ECPublicKey ourPoint = Point.key(BASE64URL.decode(
                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"));
        ECPrivateKey ourKey = (ECPrivateKey) KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(
                        new BigInteger(1, BASE64URL.decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")),
                        ourPoint.getParams()));

        byte[] sealed = Encryption.seal(
                "When I grow up, I want to be a watermelon".getBytes(UTF_8),
                browser,
                auth,
                new KeyPair(ourPoint, ourKey),
                BASE64URL.decode("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
                                + "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_no_key() {
        Browser browser = new Browser();
        byte[] bent = browser.p256dh().clone();
        bent[64] ^= 1;

        assertThatThrownBy(() -> Point.key(bent)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Point.key(new byte[65])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Point.key(Arrays.copyOf(browser.p256dh(), 64)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Point.of(Point.key(browser.p256dh()))).isEqualTo(browser.p256dh());
    }

    @Test
    void only_the_browser_reads_it() throws Exception {
        Browser browser = new Browser();
        byte[] sealed = Encryption.seal("ciao".getBytes(UTF_8), browser.p256dh(), browser.auth());

        assertThat(browser.open(sealed)).isEqualTo("ciao");
        assertThatThrownBy(() -> new Browser().open(sealed)).isInstanceOf(GeneralSecurityException.class);
    }
}
