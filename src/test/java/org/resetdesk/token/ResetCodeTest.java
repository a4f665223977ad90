package org.resetdesk.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.DeviceSecret;
import org.resetdesk.device.SerialNumber;

class ResetCodeTest {

    private static final Challenge CHALLENGE = new Challenge("00112233445566778899aabbccddeeff");

    private final DeviceSecret secret = new DeviceSecret(new byte[32]);

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 00000-00000",
        "ffffffffffffc000, ZZZZZ-ZZZZZ",
        "0000000000004000, 00000-00001",
        "0000000000003fff, 00000-00000",
        "f800000000000000, Z0000-00000",
        "00443214c74254b6, 01234-56789"
    })
    void the_first_fifty_bits_are_written_in_crockfords_base_32(String bytes, String code) {
        assertThat(ResetCode.ofFirstBits(HexFormat.of().parseHex(bytes))).isEqualTo(code);
    }

    @Test
    void a_code_says_its_fifty_bits_and_no_others() {
        Random random = new Random(50);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);

            String expected = new BigInteger(1, bytes).shiftRight(256 - 50).toString(32);
            String digits = "0123456789abcdefghijklmnopqrstuv";
            StringBuilder code = new StringBuilder();
            for (char letter :
                    ("0".repeat(10) + expected).substring(expected.length()).toCharArray()) {
                code.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(digits.indexOf(letter)));
            }
            assertThat(ResetCode.ofFirstBits(bytes).replace("-", "")).hasToString(code.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01AKZ-10110",
                "01akz-10110",
                "01akz10110",
                " 01 AKZ  10 110\n",
                "OIAKZ-LOLLO",
                "oiakz-iolio",
                "0-1-A-K-Z-1-0-1-1-0",
                "01AKZ\u201310110",
                "01AKZ\u00A010110"
            })
    void E19_a_code_is_taken_however_somebody_types_it(String typed) {
        assertThat(ResetCode.read(typed)).contains("01AKZ-10110");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "01AKZ-1011",
                "01AKZ-101100",
                "U1AKZ-10110",
                "01AKZ_10110",
                "01AKZ-1011!",
                "\u0660\u0661AKZ-10110"
            })
    void what_cannot_be_a_code_is_none(String typed) {
        assertThat(ResetCode.read(typed)).isEmpty();
    }

    @Test
    void A08_G15_the_code_of_one_device_or_challenge_does_not_fit_another() {
        String code = answer("RDX1-0001", CHALLENGE);

        assertThat(code).matches("[0-9A-Z]{5}-[0-9A-Z]{5}").isEqualTo(answer("RDX1-0001", CHALLENGE));
        assertThat(answer("RDX1-0002", CHALLENGE)).isNotEqualTo(code);
        assertThat(answer("RDX1-0001", new Challenge("00112233445566778899aabbccddeefe")))
                .isNotEqualTo(code);
        assertThat(ResetCode.answer(secret.featureCodeKey(new SerialNumber("RDX1-0001")), CHALLENGE))
                .isNotEqualTo(code);
    }

    private String answer(String serial, Challenge challenge) {
        return ResetCode.answer(secret.resetCodeKey(new SerialNumber(serial)), challenge);
    }
}
