package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.resetdesk.Mutations;
import org.resetdesk.device.Challenge;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.SerialNumber;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;

/** Whatever an agent types or uploads, and whatever a vendor's service answers, becomes a token or a refusal. */
class TokenReadersFuzzTest {

    private static final FeatureCode DEVICE = new FeatureCode(
            new SerialNumber("RDX1-00012345"),
            "NVR-8",
            "2.1",
            TokenKind.XML,
            new Challenge("00112233445566778899aabbccddeeff"),
            Instant.EPOCH,
            "");

    private final String token = ResetTokenFile.signed(
            new CaseNumber("RD-2026-000001"),
            DEVICE,
            Instant.EPOCH,
            Instant.EPOCH,
            SigningKeyFile.parse(SigningKeyFile.newKey()).get(0));

    /** What is taken is the very file; null where it is refused. */
    private static @Nullable String taken(@Nullable FeatureCode device, byte[] file) {
        try {
            return EnteredToken.file(device, file).reveal();
        } catch (Refusal refusal) {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.code()).isIn("token.not-a-token", "token.other-device");
            return null;
        }
    }

    @Property
    void G22_a_spoilt_token_file_is_taken_as_it_is_or_refused(@ForAll long seed) {
        byte[] spoilt = Mutations.of(token.getBytes(UTF_8), seed);

        assertThat(taken(DEVICE, spoilt)).isIn(new String(spoilt, UTF_8), null);
        assertThat(taken(null, spoilt)).isIn(new String(spoilt, UTF_8), null);
    }

    @Provide
    Arbitrary<String> pieceOfXml() {
        return Arbitraries.of(
                "<t>",
                "</t>",
                "<t",
                "/>",
                ">",
                " a='b'",
                " xmlns='urn:resetdesk:reset-token:1'",
                "<ResetToken>",
                "<!DOCTYPE t [",
                "<!ENTITY e 'x'>",
                "<!ENTITY % p SYSTEM 'file:///etc/hostname'>",
                "]>",
                "%p;",
                "&e;",
                "&amp;",
                "&#0;",
                "&#x10FFFF;",
                "&",
                "<![CDATA[",
                "]]>",
                "<!--",
                "-->",
                "<?xml version='1.0'?>",
                "<?xml version='1.1'?>",
                "<?xml version='1.0' encoding='UTF-7'?>",
                "<?p d?>",
                "\0",
                "\ud83d\ude00",
                "\u2028",
                "\u0085",
                "x",
                "\uFEFF");
    }

    @Property
    void G22_anything_made_of_pieces_of_XML_is_taken_or_refused(
            @ForAll @Size(max = 30) List<@From("pieceOfXml") String> pieces) {
        String taken = taken(null, String.join("", pieces).getBytes(UTF_8));

        if (taken != null) {
            assertThat(taken).doesNotContain("\0").doesNotContain("<!DOCTYPE t");
        }
    }

    @Property
    void any_text_that_is_typed_twice_is_a_code_or_refused(@ForAll String typed) {
        for (FeatureCode device : new @Nullable FeatureCode[] {null, DEVICE}) {
            try {
                assertThat(EnteredToken.code(device, typed, typed).reveal()).matches("[A-Za-z0-9-]{6,64}");
            } catch (Refusal refusal) {
                assertThat(refusal.status()).isEqualTo(400);
            }
        }
    }

    @Property
    void whatever_a_vendors_service_answers_is_a_token_or_a_failure(@ForAll long seed) {
        String answer = "{\"kind\":\"CODE\",\"token\":\"6fa46926\",\"serialNumber\":\""
                + DEVICE.serialNumber().value()
                + "\",\"notAfter\":\"2026-05-04T10:00:00Z\",\"issuer\":\"v\",\"keyId\":\"k\"}";
        try {
            assertThat(HttpIssuerAnswer.read(new ObjectMapper(), "http", Mutations.of(answer.getBytes(UTF_8), seed))
                            .token(DEVICE, Instant.EPOCH))
                    .isNotNull();
        } catch (IssuerFailed expected) {
            assertThat(expected).isNotNull();
        }
    }
}
