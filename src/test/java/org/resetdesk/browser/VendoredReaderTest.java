package org.resetdesk.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The reader of QR codes that the app brings along is the one that its page describes. */
class VendoredReaderTest {

    @Test
    void G25_the_vendored_reader_is_unchanged_and_under_a_megabyte() throws IOException, NoSuchAlgorithmException {
        byte[] script = file("zxing-reader.js");
        byte[] module = file("zxing_reader.wasm");

        assertThat(new String(file("README.md"), UTF_8)).contains(sum(script), sum(module));
        assertThat(script.length + module.length).isLessThan(1_000_000);
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream file = VendoredReaderTest.class.getResourceAsStream("/static/app/request/zxing/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private static String sum(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
