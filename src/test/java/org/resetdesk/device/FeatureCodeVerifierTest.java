package org.resetdesk.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.resetdesk.device.FeatureCodeVerdict.FOREIGN;
import static org.resetdesk.device.FeatureCodeVerdict.FORGED;
import static org.resetdesk.device.FeatureCodeVerdict.VALID;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureCodeVerifierTest {

    private static final String SERIAL = "RDX1-00012345";
    private static final String CHALLENGE = "00112233445566778899aabbccddeeff";
    private static final Instant ISSUED = Instant.parse("2026-05-04T10:00:00Z");

    private final DeviceSecret secret = new DeviceSecret(new byte[32]);
    private final Factory factory = new Factory(secret);
    private final FeatureCodeVerifier verifier = new FeatureCodeVerifier(secret);

    @Test
    void a_feature_code_of_a_device_is_read_member_by_member() {
        String text = factory.featureCode(SERIAL, CHALLENGE, ISSUED);

        FeatureCodeReading reading = verifier.verify(text);

        assertThat(reading.verdict()).isEqualTo(VALID);
        assertThat(reading.featureCode())
                .isEqualTo(new FeatureCode(
                        new SerialNumber(SERIAL),
                        "NVR-8",
                        "2.1.0",
                        TokenKind.CODE,
                        new Challenge(CHALLENGE),
                        ISSUED,
                        text));
    }

    @Test
    void white_space_that_a_mail_added_does_not_matter() {
        String text = factory.featureCode(SERIAL, CHALLENGE, ISSUED);

        FeatureCodeReading reading = verifier.verify("  " + text.substring(0, 60) + "\r\n" + text.substring(60) + "\n");

        assertThat(reading.valid().map(FeatureCode::text)).contains(text);
    }

    @Test
    void members_that_we_do_not_know_are_left_alone() {
        String payload = Factory.payload(SERIAL, CHALLENGE, ISSUED).replace("{", "{\"hw\":\"B\",");

        assertThat(verdict(factory.sign(Factory.HEADER, payload, SERIAL))).isEqualTo(VALID);
    }

    @Test
    void E08_a_device_whose_clock_says_1970_is_no_worse_for_it() {
        assertThat(verdict(factory.featureCode(SERIAL, CHALLENGE, Instant.EPOCH)))
                .isEqualTo(VALID);
    }

    @Test
    void A06_one_changed_letter_anywhere_is_never_valid() {
        String text = factory.featureCode(SERIAL, CHALLENGE, ISSUED);
        Random random = new Random(6);
        for (int i = 0; i < text.length(); i++) {
            char[] changed = text.toCharArray();
            changed[i] = other(changed[i], random);
            FeatureCodeReading reading = verifier.verify(new String(changed));

            boolean dot = text.charAt(i) == '.';
            assertThat(reading.verdict()).as("letter %d", i).isEqualTo(dot ? FOREIGN : FORGED);
            assertThat(reading.featureCode()).isNull();
        }
    }

    @Test
    void A06_the_key_of_another_device_signs_nothing_for_this_one() {
        String text = factory.sign(Factory.HEADER, Factory.payload(SERIAL, CHALLENGE, ISSUED), "RDX1-00099999");

        assertThat(verdict(text)).isEqualTo(FORGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS512\"}",
                "{\"alg\":\"ES256\"}",
                "{\"alg\":\"HS256\",\"typ\":\"JWT\"}",
                "{ \"alg\":\"HS256\"}",
                "{\"alg\":\"HS256\",\"crit\":[\"x\"],\"x\":1}",
                "{\"alg\":\"HS256\",\"b64\":false}",
                "{\"alg\":\"HS256\",\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}}",
                "not json"
            })
    void A06_any_other_header_is_forged_even_with_the_right_key(String header) {
        assertThat(verdict(factory.sign(header, Factory.payload(SERIAL, CHALLENGE, ISSUED), SERIAL)))
                .isEqualTo(FORGED);
    }

    @Test
    void A06_without_a_signature_it_is_forged() {
        String text = factory.featureCode(SERIAL, CHALLENGE, ISSUED);
        String unsigned = text.substring(0, text.lastIndexOf('.') + 1);

        assertThat(verdict(unsigned)).isEqualTo(FORGED);
        assertThat(verdict(unsigned.replaceFirst(
                        "^[^.]+", Factory.base64("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(FORGED);
    }

    @Test
    void A06_a_signature_written_in_another_way_is_forged() {
        String text = factory.featureCode(SERIAL, CHALLENGE, ISSUED);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String start = text.substring(0, text.length() - 1);
        byte[] signature = signature(text);

        long sameBytes = alphabet.chars()
                .mapToObj(last -> start + (char) last)
                .filter(written -> Arrays.equals(signature(written), signature))
                .peek(written -> assertThat(verdict(written)).isEqualTo(written.equals(text) ? VALID : FORGED))
                .count();

        assertThat(sameBytes).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https://vendor.example/reset?sn=RDX1-00012345",
                "SN:RDX1-00012345\nMODEL:NVR-8",
                "WIFI:T:WPA;S:net;P:secret;;",
                "..",
                "a.b.c",
                "e30.e30.e30",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.AAAA",
                "eyJhbGciOiJIUzI1NiJ9.eyJzbiI6IlJEWDEtMDAwMTIzNDUi",
                "{\"sn\":\"RDX1-00012345\",\"m\":\"x\",\"fw\":\"1\",\"r\":\"XML\",\"c\":\"00\",\"iat\":1}"
            })
    void E05_any_other_text_is_foreign(String text) {
        assertThat(verifier.verify(text)).isEqualTo(FeatureCodeReading.foreign(text));
    }

    @Test
    void a_text_without_end_is_foreign() {
        assertThat(verdict("a".repeat(5_000_000) + ".b.c")).isEqualTo(FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'m':'NVR-8'|'m':'NVR\\u0007'",
                "'m':'NVR-8'|'m':'Telecamera-à'",
                "'m':'NVR-8'|'m':'12345678901234567890123456789012345678901'",
                "'m':'NVR-8'|'m':8",
                "'m':'NVR-8'|'m':null",
                "'fw':'2.1.0'|'fw':'1234567890123456789012345'",
                "'fw':'2.1.0'|'fw':'2\\r\\nX: y'",
                "'fw':'2.1.0'|'fw':'2\\u2028'",
                "'r':'CODE'|'r':'code'",
                "'r':'CODE'|'r':'PDF'",
                "'c':'0011|'c':'zz11",
                "ddeeff'|ddeeff00'",
                "aabbcc|AABBCC",
                "'iat':1777888800|'iat':'1777888800'",
                "'iat':1777888800|'iat':1777888800.5",
                "'iat':1777888800|'iat':-1",
                "'iat':1777888800|'iat':99999999999999999999",
                "'iat':1777888800|'iat':1e9",
                "'fw':'2.1.0',|"
            })
    void what_the_device_signed_but_the_format_does_not_know_is_foreign(String change) {
        String[] parts = change.replace('\'', '"').split("\\|", -1);
        String payload = Factory.payload(SERIAL, CHALLENGE, ISSUED);

        assertThat(payload).contains(parts[0]);
        assertThat(verdict(factory.sign(Factory.HEADER, payload.replace(parts[0], parts[1]), SERIAL)))
                .isEqualTo(FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rdx1-00012345", "SHORT-1", "RDX1_00012345", "RDX1-000123450000000000000000000000000000"})
    void A06_a_serial_number_that_no_device_has_is_forged(String serial) {
        String payload = Factory.payload(serial, CHALLENGE, ISSUED);

        assertThat(verdict(factory.sign(Factory.HEADER, payload, SERIAL))).isEqualTo(FORGED);
    }

    @Test
    void A06_a_member_said_twice_is_forged() {
        String payload = Factory.payload(SERIAL, CHALLENGE, ISSUED).replace("{", "{\"sn\":\"RDX1-00099999\",");

        assertThat(verdict(factory.sign(Factory.HEADER, payload, SERIAL))).isEqualTo(FORGED);
    }

    private FeatureCodeVerdict verdict(String text) {
        return verifier.verify(text).verdict();
    }

    private static byte[] signature(String jws) {
        return Base64.getUrlDecoder().decode(jws.substring(jws.lastIndexOf('.') + 1));
    }

    private static char other(char letter, Random random) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char candidate = alphabet.charAt(random.nextInt(alphabet.length()));
        return candidate == letter ? other(letter, random) : candidate;
    }
}
