package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.SerialNumber;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;

class EnteredTokenTest {

    private static final FeatureCode TAKES_CODE = device("RDX1-00012345", TokenKind.CODE);
    private static final FeatureCode TAKES_XML = device("RDX1-00012345", TokenKind.XML);

    @Test
    void E19_a_code_is_taken_however_the_agent_types_it() {
        assertThat(EnteredToken.code(TAKES_CODE, "01akz 1011o", "O1AKZ-10110").reveal())
                .isEqualTo("01AKZ-10110");
    }

    @Test
    void N12_a_vendors_own_code_is_kept_as_it_is() {
        assertThat(EnteredToken.code(TAKES_CODE, " 6fa46926 ", "6fa46926").reveal())
                .isEqualTo("6fa46926");
        assertThat(EnteredToken.code(null, "6fa46926ab", "6fa46926ab").reveal()).isEqualTo("6fa46926ab");
    }

    @Test
    void a_code_typed_differently_the_second_time_is_refused() {
        assertRefused("token.code-differs", () -> EnteredToken.code(TAKES_CODE, "01AKZ-10110", "01AKZ-10111"));
        assertRefused("token.code-differs", () -> EnteredToken.code(null, "6fa46926", "6FA46926"));
    }

    @Test
    void what_is_no_code_is_refused() {
        for (String typed :
                List.of("", "  ", "12345", "not a code", "6fa4\u00006926", "x".repeat(65), "<b>6fa46926</b>")) {
            assertRefused("token.not-a-token", () -> EnteredToken.code(TAKES_CODE, typed, typed));
        }
    }

    @Test
    void a_code_for_a_device_that_takes_a_file_is_refused_and_the_other_way_round() {
        assertRefused("token.wrong-kind", () -> EnteredToken.code(TAKES_XML, "01AKZ-10110", "01AKZ-10110"));
        assertRefused("token.wrong-kind", () -> EnteredToken.file(TAKES_CODE, "<token/>".getBytes(UTF_8)));
    }

    @Test
    void a_vendors_file_is_taken_byte_for_byte() {
        String file = "<?xml version=\"1.0\"?>\r\n<token attr='x'>\u00e8</token>\n";

        assertThat(EnteredToken.file(TAKES_XML, file.getBytes(UTF_8)).reveal()).isEqualTo(file);
        assertThat(EnteredToken.file(null, file.getBytes(UTF_8)).reveal()).isEqualTo(file);
    }

    @Test
    void A09_what_is_not_xml_or_has_a_document_type_is_refused() {
        for (String file : List.of(
                "",
                "01AKZ-10110",
                "<token>",
                "<!DOCTYPE token><token/>",
                "<!DOCTYPE t [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><t>&e;</t>",
                "<t>" + " ".repeat(70_000) + "</t>")) {
            assertRefused("token.not-a-token", () -> EnteredToken.file(TAKES_XML, file.getBytes(UTF_8)));
        }
        assertRefused("token.not-a-token", () -> EnteredToken.file(TAKES_XML, new byte[] {'<', (byte) 0xC3, '>'}));
    }

    @Test
    void A08_G15_a_token_for_another_device_or_challenge_is_refused() {
        SigningKey key = SigningKeyFile.parse(SigningKeyFile.newKey()).get(0);
        String foreign = signed(device("RDX1-00099999", TokenKind.XML), key);

        assertRefused("token.other-device", () -> EnteredToken.file(TAKES_XML, foreign.getBytes(UTF_8)));
        assertThat(EnteredToken.file(TAKES_XML, signed(TAKES_XML, key).getBytes(UTF_8))
                        .kind())
                .isEqualTo(TokenKind.XML);
    }

    private static String signed(FeatureCode device, SigningKey key) {
        return ResetTokenFile.signed(new CaseNumber("RD-2026-000001"), device, Instant.EPOCH, Instant.EPOCH, key);
    }

    private static FeatureCode device(String serial, TokenKind accepts) {
        return new FeatureCode(
                new SerialNumber(serial),
                "NVR-8",
                "2.1",
                accepts,
                new Challenge("00112233445566778899aabbccddeeff"),
                Instant.EPOCH,
                "");
    }

    private static void assertRefused(String code, ThrowingCallable entering) {
        assertThatThrownBy(entering).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
