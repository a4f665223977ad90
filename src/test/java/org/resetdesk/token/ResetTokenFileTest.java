package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.SerialNumber;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.CaseNumber;

class ResetTokenFileTest {

    private static final Instant ISSUED = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-05-06T10:00:00Z");

    private final SigningKey key = SigningKeyFile.parse(SigningKeyFile.newKey()).get(0);
    private final TokenVerifier verifier = new TokenVerifier(new SigningKeys(List.of(key)).published());

    @TempDir
    Path directory;

    @Test
    void a_device_takes_a_token_as_it_was_issued() {
        String token = token("NVR-8");

        assertThat(verifier.accepts(token)).isTrue();
        assertThat(token)
                .startsWith("<ResetToken xmlns=\"urn:resetdesk:reset-token:1\"><CaseNumber>RD-2026-000001</CaseNumber>"
                        + "<SerialNumber>RDX1-00012345</SerialNumber><Model>NVR-8</Model>"
                        + "<Challenge>00112233445566778899aabbccddeeff</Challenge>"
                        + "<IssuedAt>2026-05-04T10:00:00Z</IssuedAt><ExpiresAt>2026-05-06T10:00:00Z</ExpiresAt>"
                        + "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\">")
                .contains("<KeyName>" + key.id() + "</KeyName>")
                .doesNotContain("&#13;")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<X> & \"Y\" 'Z'", "]]>", " two  blanks ", "<!--", "&amp;", "CAM-4</Model><Model>"})
    void whatever_a_model_is_called_the_token_holds(String model) {
        String token = token(model);

        assertThat(verifier.accepts(token)).isTrue();
        assertThat(TokenVerifier.value(token, "Model")).isEqualTo(model);
    }

    @Test
    void A07_one_changed_byte_and_the_device_refuses() {
        String token = token("NVR-8");
        for (int i = 0; i < token.length(); i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(verifier.accepts(token.substring(0, i) + changed + token.substring(i + 1)))
                    .as("byte %d: %s", i, token.charAt(i))
                    .isEqualTo(isUnusedBitOfBase64(token, i));
        }
    }

    @Test
    void A07_a_key_that_nobody_published_signs_nothing() {
        SigningKey stranger = SigningKeyFile.parse(SigningKeyFile.newKey()).get(0);
        String forged =
                ResetTokenFile.signed(new CaseNumber("RD-2026-000001"), device("NVR-8"), ISSUED, EXPIRES, stranger);

        assertThat(verifier.accepts(forged)).isFalse();
        assertThat(verifier.accepts(forged.replace(stranger.id(), key.id()))).isFalse();
    }

    @Test
    void after_a_rotation_tokens_of_both_keys_hold() {
        SigningKey next = SigningKeyFile.parse(SigningKeyFile.newKey()).get(0);
        TokenVerifier rotated = new TokenVerifier(new SigningKeys(List.of(next, key)).published());

        assertThat(rotated.accepts(token("NVR-8"))).isTrue();
        assertThat(rotated.accepts(ResetTokenFile.signed(
                        new CaseNumber("RD-2026-000001"), device("NVR-8"), ISSUED, EXPIRES, next)))
                .isTrue();
    }

    @Test
    void A07_xmlsec1_takes_the_token_and_refuses_a_changed_one() throws Exception {
        assumeTrue(xmlsec1Is(), "xmlsec1 is not installed: nobody but ourselves has verified the signature");
        String token = token("<NVR> & \"8\"");

        assertThat(xmlsec1Accepts(token)).isTrue();
        assertThat(xmlsec1Accepts(token.replace("RDX1-00012345", "RDX1-00012346")))
                .isFalse();
        assertThat(xmlsec1Accepts(token.replace("2026-05-06T10", "2026-05-07T10")))
                .isFalse();
        assertThat(xmlsec1Accepts(token.replace("<Model>", "<Model> "))).isFalse();
    }

    private String token(String model) {
        return ResetTokenFile.signed(new CaseNumber("RD-2026-000001"), device(model), ISSUED, EXPIRES, key);
    }

    private static FeatureCode device(String model) {
        return new FeatureCode(
                new SerialNumber("RDX1-00012345"),
                model,
                "2.1",
                TokenKind.XML,
                new Challenge("00112233445566778899aabbccddeeff"),
                ISSUED,
                "");
    }

    /** The last letter of the signature carries bits that mean nothing: "any byte that matters" does not mean them. */
    private static boolean isUnusedBitOfBase64(String token, int index) {
        int start = token.indexOf("<SignatureValue>") + "<SignatureValue>".length();
        int end = token.indexOf("</SignatureValue>");
        if (index != token.indexOf('=', start) - 1 || index > end) {
            return false;
        }
        char changed = token.charAt(index) == 'A' ? 'B' : 'A';
        String before = token.substring(start, end);
        String after = token.substring(start, index) + changed + token.substring(index + 1, end);
        return Arrays.equals(
                Base64.getDecoder().decode(before), Base64.getDecoder().decode(after));
    }

    private boolean xmlsec1Accepts(String token) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("token.xml"), token, UTF_8);
        Path publicKey = Files.writeString(
                directory.resolve("public.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(key.publicKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        return exitCode("xmlsec1", "--verify", "--pubkey-pem:" + key.id(), publicKey.toString(), file.toString()) == 0;
    }

    private static boolean xmlsec1Is() throws InterruptedException {
        try {
            return exitCode("xmlsec1", "--version") == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int exitCode(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
