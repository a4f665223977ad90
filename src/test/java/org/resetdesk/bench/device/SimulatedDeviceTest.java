package org.resetdesk.bench.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.MACVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedDeviceTest {

    private static final byte[] SECRET = "a device secret of 32 characters".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(48));

    private HandMadeDesk desk;
    private SimulatedDevice coded;
    private SimulatedDevice filed;

    @BeforeEach
    void two_devices() throws Exception {
        desk = new HandMadeDesk();
        coded = device("BENCH-CODE-01", DeviceKind.CODE, NOW);
        filed = device("BENCH-XML-01", DeviceKind.XML, NOW);
    }

    @Test
    void a_feature_code_is_signed_with_the_devices_own_key_and_says_what_the_device_is() throws Exception {
        JWSObject text = JWSObject.parse(coded.exportFeatureCode());

        assertThat(text.getHeader().toString()).isEqualTo("{\"alg\":\"HS256\"}");
        assertThat(text.verify(
                        new MACVerifier(FactoryKeys.of(SECRET, "BENCH-CODE-01").featureCode())))
                .isTrue();
        assertThat(text.getPayload().toJSONObject())
                .containsOnlyKeys("sn", "m", "fw", "r", "c", "iat")
                .containsAllEntriesOf(Map.of("sn", "BENCH-CODE-01", "m", "BENCH-1", "fw", "1.0", "r", "CODE"))
                .containsEntry("iat", NOW.getEpochSecond());
        assertThat(challenge(text.serialize())).matches("[0-9a-f]{32}");
    }

    @Test
    void E08_a_device_that_lost_power_says_1970() throws Exception {
        SimulatedDevice lost = device("BENCH-XML-70", DeviceKind.XML, Instant.EPOCH);

        assertThat(JWSObject.parse(lost.exportFeatureCode()).getPayload().toJSONObject())
                .containsEntry("iat", 0L);
    }

    @Test
    void the_exported_file_holds_the_live_feature_code() {
        String text = filed.exportFeatureCode();

        assertThat(new String(filed.featureCodeFile(), StandardCharsets.UTF_8))
                .contains("<FeatureCode version=\"1\"><Code>" + text + "</Code></FeatureCode>");
    }

    @Test
    void N02_the_right_code_sets_the_new_password_and_works_once() {
        String code = codeFor(coded);

        assertThat(coded.enterCode(code, "nuova-2026")).isEqualTo(DeviceAnswer.ACCEPTED);
        assertThat(coded.password()).isEqualTo("nuova-2026");
        assertThat(coded.enterCode(code, "altra-2026")).isEqualTo(DeviceAnswer.CHALLENGE_DEAD);
        assertThat(coded.password()).isEqualTo("nuova-2026");
    }

    @Test
    void N01_a_signed_token_sets_the_new_password_and_works_once() throws Exception {
        String token = desk.token(filed.exportFeatureCode(), LATER);

        assertThat(filed.importToken(token, "nuova-2026")).isEqualTo(DeviceAnswer.ACCEPTED);
        assertThat(filed.password()).isEqualTo("nuova-2026");
        assertThat(filed.importToken(token, "altra-2026")).isEqualTo(DeviceAnswer.CHALLENGE_DEAD);
    }

    @Test
    void E10_a_restart_or_a_new_export_kills_the_challenge() throws Exception {
        String beforeRestart = desk.token(filed.exportFeatureCode(), LATER);
        filed.restart();
        assertThat(filed.liveFeatureCode()).isEmpty();
        assertThat(filed.importToken(beforeRestart, "nuova-2026")).isEqualTo(DeviceAnswer.CHALLENGE_DEAD);

        String codeBefore = codeFor(coded);
        coded.exportFeatureCode();
        assertThat(coded.enterCode(codeBefore, "nuova-2026")).isEqualTo(DeviceAnswer.TOKEN_REFUSED);
        assertThat(coded.password()).startsWith("lost-");
    }

    @Test
    void E21_a_weak_password_is_refused_and_does_not_use_the_token_up() {
        String code = codeFor(coded);

        for (int i = 0; i < 6; i++) {
            assertThat(coded.enterCode(code, "weak")).isEqualTo(DeviceAnswer.PASSWORD_WEAK);
        }
        assertThat(coded.locked()).isFalse();
        assertThat(coded.enterCode(code, "nuova-2026")).isEqualTo(DeviceAnswer.ACCEPTED);
    }

    @Test
    void five_wrong_codes_lock_the_challenge_and_a_new_export_opens_another() {
        String code = codeFor(coded);
        for (int i = 0; i < 5; i++) {
            assertThat(coded.enterCode("00000-00000", "nuova-2026")).isEqualTo(DeviceAnswer.TOKEN_REFUSED);
        }

        assertThat(coded.enterCode(code, "nuova-2026")).isEqualTo(DeviceAnswer.LOCKED);
        assertThat(coded.password()).startsWith("lost-");
        assertThat(coded.enterCode(codeFor(coded), "nuova-2026")).isEqualTo(DeviceAnswer.ACCEPTED);
    }

    @Test
    void A07_a_token_altered_by_one_byte_is_refused() throws Exception {
        String token = desk.token(filed.exportFeatureCode(), LATER);

        assertThat(filed.importToken(token.replace("RD-2026-000001", "RD-2026-000002"), "nuova-2026"))
                .isEqualTo(DeviceAnswer.TOKEN_REFUSED);
        assertThat(filed.importToken(token.replace(LATER.toString(), "2036-03-03T10:00:00Z"), "nuova-2026"))
                .isEqualTo(DeviceAnswer.TOKEN_REFUSED);
        assertThat(filed.password()).startsWith("lost-");
        assertThat(filed.importToken(token, "nuova-2026")).isEqualTo(DeviceAnswer.ACCEPTED);
    }

    @Test
    void A08_G15_a_token_of_one_device_is_worth_nothing_on_another() throws Exception {
        String otherCode = codeFor(device("BENCH-CODE-02", DeviceKind.CODE, NOW));
        coded.exportFeatureCode();
        assertThat(coded.enterCode(otherCode, "nuova-2026")).isEqualTo(DeviceAnswer.TOKEN_REFUSED);

        String token = desk.token("BENCH-XML-02", challenge(filed.exportFeatureCode()), LATER);
        assertThat(filed.importToken(token, "nuova-2026")).isEqualTo(DeviceAnswer.TOKEN_REFUSED);
        assertThat(filed.password()).startsWith("lost-");
    }

    @Test
    void a_token_of_another_desk_an_expired_one_and_mere_text_are_refused() throws Exception {
        String challenge = challenge(filed.exportFeatureCode());

        assertThat(filed.importToken(new HandMadeDesk().token("BENCH-XML-01", challenge, LATER), "nuova-2026"))
                .isEqualTo(DeviceAnswer.TOKEN_REFUSED);
        assertThat(filed.importToken(desk.token("BENCH-XML-01", challenge, NOW), "nuova-2026"))
                .isEqualTo(DeviceAnswer.TOKEN_REFUSED);
        assertThat(filed.importToken("6fa46926", "nuova-2026")).isEqualTo(DeviceAnswer.TOKEN_REFUSED);
        assertThat(filed.importToken("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "nuova-2026"))
                .isEqualTo(DeviceAnswer.TOKEN_REFUSED);
    }

    private SimulatedDevice device(String serialNumber, DeviceKind kind, Instant clock) {
        DeviceIdentity identity = new DeviceIdentity(serialNumber, "BENCH-1", "1.0", kind);
        return new SimulatedDevice(identity, SECRET, desk::jwkSet, Clock.fixed(clock, ZoneOffset.UTC));
    }

    private static String codeFor(SimulatedDevice device) {
        return HandMadeDesk.code(SECRET, device.exportFeatureCode());
    }

    private static String challenge(String featureCode) {
        return HandMadeDesk.member(featureCode, "c");
    }
}
