package org.resetdesk.device;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.resetcase.Refusal;

class FeatureCodeFileTest {

    private static final String FILE = "<FeatureCode version=\"1\"><Code>a.b.c</Code></FeatureCode>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FILE,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + FILE + "\n",
                "\uFEFF<?xml version='1.0'?>" + FILE,
                "<FeatureCode version='1'>\r\n  <Code>\r\n    a.b\r\n    .c\r\n  </Code>\r\n</FeatureCode>\r\n",
                "<FeatureCode version=\"1\"><Code><![CDATA[a.b.c]]></Code></FeatureCode>"
            })
    void the_code_in_an_exported_file_is_read(String file) {
        assertThat(FeatureCodes.fromFile(file.getBytes(UTF_8))).isEqualTo("a.b.c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.b.c",
                "<FeatureCode version=\"1\"><Code>a.b.c</Code>",
                "<FeatureCode version=\"2\"><Code>a.b.c</Code></FeatureCode>",
                "<FeatureCode><Code>a.b.c</Code></FeatureCode>",
                "<FeatureCode version=\"1\" x=\"y\"><Code>a.b.c</Code></FeatureCode>",
                "<FeatureCode version=\"1\"><Code/></FeatureCode>",
                "<FeatureCode version=\"1\"><Code>a.b.c</Code><Code>d.e.f</Code></FeatureCode>",
                "<FeatureCode version=\"1\">text<Code>a.b.c</Code></FeatureCode>",
                "<FeatureCode version=\"1\"><Code>a<b/>c</Code></FeatureCode>",
                "<FeatureCode version=\"1\" Code=\"a.b.c\"/>",
                "<f:FeatureCode xmlns:f=\"urn:x\" version=\"1\"><Code>a.b.c</Code></f:FeatureCode>",
                "<Other version=\"1\"><Code>a.b.c</Code></Other>",
                "<html><body>a.b.c</body></html>",
                FILE + FILE
            })
    void anything_else_is_refused(String file) {
        assertRefused(file.getBytes(UTF_8));
    }

    @Test
    void a_file_in_another_encoding_or_with_broken_letters_is_refused() {
        assertRefused(FILE.getBytes(UTF_16));
        assertRefused(new byte[] {'<', (byte) 0xC3, '>'});
    }

    @Test
    void a_file_over_four_kibibytes_is_refused() {
        String padding = " ".repeat(4096 - FILE.length());

        assertThat(FeatureCodes.fromFile((FILE + padding).getBytes(UTF_8))).isEqualTo("a.b.c");
        assertRefused((FILE + padding + " ").getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE FeatureCode>" + FILE,
                "<!DOCTYPE FeatureCode [<!ENTITY e \"a.b.c\">]><FeatureCode version=\"1\"><Code>&e;</Code></FeatureCode>",
                "<!DOCTYPE FeatureCode [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + "<FeatureCode version=\"1\"><Code>&e;</Code></FeatureCode>",
                "<!DOCTYPE FeatureCode [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>"
                        + "<FeatureCode version=\"1\"><Code>&d;&d;&d;</Code></FeatureCode>",
                "<FeatureCode version=\"1\"><Code>&undeclared;</Code></FeatureCode>",
                "<FeatureCode version=\"1\"><Code><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                        + " href=\"file:///etc/hostname\" parse=\"text\"/></Code></FeatureCode>"
            })
    void A09_a_document_type_is_refused_and_no_entity_resolved(String file) {
        assertRefused(file.getBytes(UTF_8));
    }

    @Test
    void A09_the_file_makes_the_desk_call_nobody() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(300);
            String url = "http://127.0.0.1:" + listener.getLocalPort() + "/x";

            assertRefused(("<!DOCTYPE FeatureCode SYSTEM \"" + url + "\">" + FILE).getBytes(UTF_8));
            assertRefused(("<!DOCTYPE FeatureCode [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>" + FILE).getBytes(UTF_8));
            assertRefused(("<!DOCTYPE FeatureCode [<!ENTITY e SYSTEM \"" + url + "\">]>"
                            + "<FeatureCode version=\"1\"><Code>&e;</Code></FeatureCode>")
                    .getBytes(UTF_8));

            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static void assertRefused(byte[] file) {
        assertThatThrownBy(() -> FeatureCodes.fromFile(file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.code()).isEqualTo("submission.feature-code-file");
        });
    }
}
