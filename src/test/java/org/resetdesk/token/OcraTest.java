package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test vector of RFC 6287, appendix C; the key's length follows the hash, the PIN is 1234. */
class OcraTest {

    private static final byte[] SHA1_OF_PIN = HexFormat.of().parseHex("7110eda4d09e062aa5e4a390b0a572ac0d2c0220");
    private static final long MARCH_25_2008_12_06_30 = 0x132d0b6L;

    @ParameterizedTest
    @CsvSource({
        "00000000, 237653", "11111111, 243178", "22222222, 653583", "33333333, 740991", "44444444, 608993",
        "55555555, 388898", "66666666, 816933", "77777777, 224598", "88888888, 750600", "99999999, 294470"
    })
    void C1_one_way_question(String question, String response) {
        assertThat(code("OCRA-1:HOTP-SHA1-6:QN08", OcraInput.question(question)))
                .isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 65347737", "1, 86775851", "2, 78192410", "3, 71565254", "4, 10104329",
        "5, 65983500", "6, 70069104", "7, 91771096", "8, 75011558", "9, 08522129"
    })
    void C1_one_way_counter_question_and_pin(long counter, String response) {
        OcraInput input = OcraInput.question("12345678").withCounter(counter).withPinHash(SHA1_OF_PIN);

        assertThat(code("OCRA-1:HOTP-SHA256-8:C-QN08-PSHA1", input)).isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource({
        "00000000, 83238735",
        "11111111, 01501458",
        "22222222, 17957585",
        "33333333, 86776967",
        "44444444, 86807031"
    })
    void C1_one_way_question_and_pin(String question, String response) {
        assertThat(code(
                        "OCRA-1:HOTP-SHA256-8:QN08-PSHA1",
                        OcraInput.question(question).withPinHash(SHA1_OF_PIN)))
                .isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00000000, 07016083", "1, 11111111, 63947962", "2, 22222222, 70123924", "3, 33333333, 25341727",
        "4, 44444444, 33203315", "5, 55555555, 34205738", "6, 66666666, 44343969", "7, 77777777, 51946085",
        "8, 88888888, 20403879", "9, 99999999, 31409299"
    })
    void C1_one_way_counter_and_question(long counter, String question, String response) {
        assertThat(code(
                        "OCRA-1:HOTP-SHA512-8:C-QN08",
                        OcraInput.question(question).withCounter(counter)))
                .isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource({
        "00000000, 95209754",
        "11111111, 55907591",
        "22222222, 22048402",
        "33333333, 24218844",
        "44444444, 36209546"
    })
    void C1_one_way_question_and_time(String question, String response) {
        OcraInput input = OcraInput.question(question).withTimeSteps(MARCH_25_2008_12_06_30);

        assertThat(code("OCRA-1:HOTP-SHA512-8:QN08-T1M", input)).isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource({
        "CLI22220SRV11110, 28247970",
        "CLI22221SRV11111, 01984843",
        "CLI22222SRV11112, 65387857",
        "CLI22223SRV11113, 03351211",
        "CLI22224SRV11114, 83412541",
        "SRV11110CLI22220, 15510767",
        "SRV11111CLI22221, 90175646",
        "SRV11112CLI22222, 33777207",
        "SRV11113CLI22223, 95285278",
        "SRV11114CLI22224, 28934924"
    })
    void C2_mutual_with_sha256(String question, String response) {
        assertThat(code("OCRA-1:HOTP-SHA256-8:QA08", OcraInput.question(question)))
                .isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource({
        "CLI22220SRV11110, 79496648",
        "CLI22221SRV11111, 76831980",
        "CLI22222SRV11112, 12250499",
        "CLI22223SRV11113, 90856481",
        "CLI22224SRV11114, 12761449"
    })
    void C2_mutual_with_sha512_server(String question, String response) {
        assertThat(code("OCRA-1:HOTP-SHA512-8:QA08", OcraInput.question(question)))
                .isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource({
        "SRV11110CLI22220, 18806276",
        "SRV11111CLI22221, 70020315",
        "SRV11112CLI22222, 01600026",
        "SRV11113CLI22223, 18951020",
        "SRV11114CLI22224, 32528969"
    })
    void C2_mutual_with_sha512_client_and_pin(String question, String response) {
        assertThat(code(
                        "OCRA-1:HOTP-SHA512-8:QA08-PSHA1",
                        OcraInput.question(question).withPinHash(SHA1_OF_PIN)))
                .isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource({
        "SIG10000, 53095496",
        "SIG11000, 04110475",
        "SIG12000, 31331128",
        "SIG13000, 76028668",
        "SIG14000, 46554205"
    })
    void C3_signature(String question, String response) {
        assertThat(code("OCRA-1:HOTP-SHA256-8:QA08", OcraInput.question(question)))
                .isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource({
        "SIG1000000, 77537423",
        "SIG1100000, 31970405",
        "SIG1200000, 10235557",
        "SIG1300000, 95213541",
        "SIG1400000, 65360607"
    })
    void C3_signature_with_time(String question, String response) {
        OcraInput input = OcraInput.question(question).withTimeSteps(MARCH_25_2008_12_06_30);

        assertThat(code("OCRA-1:HOTP-SHA512-8:QA10-T1M", input)).isEqualTo(response);
    }

    @Test
    void session_information_stands_at_the_right_of_its_field() {
        Ocra ocra = Ocra.suite("OCRA-1:HOTP-SHA256-8:QN08-S064");
        OcraInput question = OcraInput.question("12345678");
        byte[] padded = Arrays.copyOf(new byte[62], 64);
        padded[62] = 'o';
        padded[63] = 'k';

        assertThat(ocra.mac(key(32), question.withSession("ok".getBytes(US_ASCII))))
                .isEqualTo(ocra.mac(key(32), question.withSession(padded)))
                .isNotEqualTo(ocra.mac(key(32), question.withSession("ko".getBytes(US_ASCII))));
    }

    @Test
    void hexadecimal_questions_are_taken_whatever_their_case_and_nothing_is_truncated_at_0_digits() {
        Ocra ocra = Ocra.suite("OCRA-1:HOTP-SHA256-0:QH32");

        assertThat(ocra.mac(key(32), OcraInput.question("00112233445566778899aabbccddeeff")))
                .hasSize(32)
                .isEqualTo(ocra.mac(key(32), OcraInput.question("00112233445566778899AABBCCDDEEFF")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ocra.code(key(32), OcraInput.question("00112233445566778899aabbccddeeff")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OCRA-2:HOTP-SHA1-6:QN08",
                "OCRA-1:HOTP-MD5-6:QN08",
                "OCRA-1:HOTP-SHA1-3:QN08",
                "OCRA-1:HOTP-SHA1-11:QN08",
                "OCRA-1:HOTP-SHA1-6:QX08",
                "OCRA-1:HOTP-SHA1-6:QN03",
                "OCRA-1:HOTP-SHA1-6:QN65",
                "OCRA-1:HOTP-SHA1-6:C",
                "OCRA-1:HOTP-SHA1-6:QN08-PMD5",
                "OCRA-1:HOTP-SHA1-6:QN08-T1D",
                "OCRA-1:HOTP-SHA1-6:QN08-T1M-S064"
            })
    void what_is_no_suite_is_refused(String suite) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ocra.suite(suite));
    }

    @Test
    void what_the_suite_does_not_name_is_not_silently_left_out() {
        OcraInput question = OcraInput.question("12345678");

        assertRefused("OCRA-1:HOTP-SHA1-6:QN08", question.withCounter(1));
        assertRefused("OCRA-1:HOTP-SHA1-6:QN08", question.withPinHash(SHA1_OF_PIN));
        assertRefused("OCRA-1:HOTP-SHA1-6:C-QN08", question);
        assertRefused("OCRA-1:HOTP-SHA1-6:QN08-PSHA256", question.withPinHash(SHA1_OF_PIN));
        assertRefused("OCRA-1:HOTP-SHA1-6:QN08-S002", question.withSession(new byte[3]));
        assertRefused("OCRA-1:HOTP-SHA1-6:QN08", OcraInput.question("1234567a"));
        assertRefused("OCRA-1:HOTP-SHA1-6:QH08", OcraInput.question("1234567g"));
        assertRefused("OCRA-1:HOTP-SHA1-6:QN08", OcraInput.question(""));
        assertRefused("OCRA-1:HOTP-SHA1-6:QN08", OcraInput.question("12345678123456781"));
    }

    private static void assertRefused(String suite, OcraInput input) {
        assertThatIllegalArgumentException().isThrownBy(() -> code(suite, input));
    }

    private static String code(String suite, OcraInput input) {
        int keyLength = suite.contains("HOTP-SHA1-") ? 20 : suite.contains("HOTP-SHA256-") ? 32 : 64;
        return Ocra.suite(suite).code(key(keyLength), input);
    }

    private static byte[] key(int length) {
        return "1234567890".repeat(7).substring(0, length).getBytes(US_ASCII);
    }
}
