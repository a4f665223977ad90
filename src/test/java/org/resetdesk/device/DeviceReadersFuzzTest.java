package org.resetdesk.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.resetdesk.Mutations;
import org.resetdesk.resetcase.Refusal;

/** Whatever is sent as a feature code, as its file or stands on a label ends soon, in a reading or in a refusal with a code. */
class DeviceReadersFuzzTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String SERIAL = "RDX1-00012345";

    private final DeviceSecret secret = new DeviceSecret(new byte[32]);
    private final FeatureCodeVerifier verifier = new FeatureCodeVerifier(secret);
    private final String valid = new Factory(secret)
            .featureCode(SERIAL, "00112233445566778899aabbccddeeff", Instant.parse("2026-05-04T10:00:00Z"));
    private final Labels labels = new Labels();

    private static <T> T soon(Supplier<T> reading) {
        long start = System.nanoTime();
        T read = reading.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        return read;
    }

    /** The code in the file, or the refusal's. */
    private static String readFile(byte[] file) {
        return soon(() -> {
            try {
                return FeatureCodes.fromFile(file);
            } catch (Refusal refusal) {
                assertThat(refusal.status()).isEqualTo(400);
                return refusal.code();
            }
        });
    }

    @Property
    void any_text_is_a_feature_code_of_nobody(@ForAll String text) {
        assertThat(soon(() -> verifier.verify(text)).verdict())
                .isIn(FeatureCodeVerdict.FOREIGN, FeatureCodeVerdict.FORGED);
    }

    @Property
    void A06_no_change_to_a_feature_code_leaves_it_valid(@ForAll long seed) {
        String spoilt = new String(Mutations.of(valid.getBytes(ISO_8859_1), seed), ISO_8859_1);
        boolean same = spoilt.replaceAll("\\s", "").equals(valid);

        assertThat(soon(() -> verifier.verify(spoilt)).verdict() == FeatureCodeVerdict.VALID)
                .isEqualTo(same);
    }

    @Property
    void a_signed_payload_of_any_shape_is_read_or_foreign(@ForAll long seed) {
        String payload = Factory.payload(SERIAL, "00112233445566778899aabbccddeeff", Instant.EPOCH);
        String spoilt = new String(Mutations.of(payload.getBytes(UTF_8), seed), ISO_8859_1);
        String signed = new Factory(secret).sign(Factory.HEADER, spoilt, SERIAL);

        assertThat(soon(() -> verifier.verify(signed)).verdict()).isNotNull();
    }

    @Property
    void G22_a_spoilt_file_is_read_or_refused(@ForAll long seed) {
        String file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<FeatureCode version=\"1\"><Code>" + valid
                + "</Code></FeatureCode>\n";

        assertThat(readFile(Mutations.of(file.getBytes(UTF_8), seed))).isNotEmpty();
    }

    @Property
    void G22_any_bytes_are_read_or_refused(@ForAll byte[] file) {
        assertThat(readFile(file)).isEqualTo("submission.feature-code-file");
    }

    @Provide
    Arbitrary<String> pieceOfXml() {
        return Arbitraries.of(
                "<FeatureCode version=\"1\">",
                "</FeatureCode>",
                "<Code>",
                "</Code>",
                "<Code/>",
                "a.b.c",
                " ",
                "\n",
                "<!DOCTYPE f [",
                "<!ENTITY e 'x'>",
                "<!ENTITY % p SYSTEM 'file:///etc/hostname'>",
                "]>",
                "%p;",
                "&e;",
                "&amp;",
                "&#65;",
                "&#0;",
                "&#xFFFFFFFF;",
                "&",
                "<![CDATA[",
                "]]>",
                "<!--",
                "-->",
                "--",
                "<?xml version='1.0'?>",
                "<?xml version='1.1'?>",
                "<?p d?>",
                "<?",
                "?>",
                "<",
                ">",
                "\"",
                "'",
                "=",
                "xmlns='urn:x'",
                "xmlns:p='urn:y'",
                "p:Code",
                "<p:Code>",
                "version=\"1\"",
                "\0",
                "\uFFFE",
                "\ud83d\ude00",
                "\u2028",
                "\u0085",
                "<FeatureCode",
                "/>");
    }

    @Property
    void G22_anything_made_of_pieces_of_XML_is_read_or_refused(
            @ForAll @Size(max = 40) List<@From("pieceOfXml") String> pieces) {
        assertThat(readFile(String.join("", pieces).getBytes(UTF_8))).isNotEmpty();
    }

    @Property
    void G22_so_is_what_stands_inside_a_file(@ForAll @Size(max = 8) List<@From("pieceOfXml") String> pieces) {
        String file = "<FeatureCode version=\"1\"><Code>a" + String.join("", pieces) + "</Code></FeatureCode>";

        assertThat(readFile(file.getBytes(UTF_8))).isNotEmpty();
    }

    @Provide
    Arbitrary<String> pieceOfLabel() {
        return Arbitraries.of(
                "SN:",
                "S/N",
                "S.N.",
                "SERIAL NUMBER",
                "SERIALE",
                "DEVICE_SERIAL",
                "MATRICOLA",
                "N° DI SERIE",
                "NUMERO DI SERIE",
                "\"serialNumber\":",
                "(21)",
                "(01)",
                "01",
                "21",
                "17",
                "\u001D",
                "]C1",
                "09501101530003",
                "251231",
                SERIAL,
                "RDX1",
                "00012345",
                "RDX1-00099999",
                "-",
                "_",
                ".",
                "/",
                " ",
                "    ",
                "\t",
                "\n",
                ":",
                "=",
                "#",
                ">",
                "\"",
                "A",
                "0",
                "é",
                "\u200b",
                "\u2212",
                "\u00a0",
                "ﬁ",
                "İ",
                "ß",
                "\ud800",
                "\0",
                "https://vendor.example/?sn=");
    }

    @Property
    void any_label_is_compared_soon(
            @ForAll @Size(max = 3) List<@Size(max = 40) List<@From("pieceOfLabel") String>> codes,
            @ForAll boolean repeated) {
        List<String> texts = codes.stream()
                .map(pieces -> String.join("", pieces))
                // a QR code holds at most 7,089 characters
                .map(text -> repeated && !text.isEmpty() ? text.repeat(Math.max(1, 7000 / text.length())) : text)
                .toList();
        for (String serial : List.of(SERIAL, "12345678", "A-------", "--------", "1-2-3-4-5-6-7-8-9-0")) {
            assertThat(soon(() -> labels.read(texts, new SerialNumber(serial))).match())
                    .isNotNull();
        }
    }

    @Property
    void any_text_on_a_label_is_compared_soon(@ForAll List<String> codes) {
        assertThat(soon(() -> labels.read(codes, new SerialNumber(SERIAL))).match())
                .isNotNull();
    }
}
