package org.resetdesk.promise;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The search must be able to find: each way of writing is done here by another library than the search uses, where there is one. */
class CanariesTest {

    private static final String CODE = "7KQ2M-X0T9V";
    private static final String PASSWORD = "pass\"<Wort>&'/\\+=ü 8";

    private final Canaries canaries = new Canaries();
    private final Random random = new Random(4);

    CanariesTest() {
        canaries.add("code", CODE);
        canaries.add("password", PASSWORD);
    }

    @Test
    void G18_the_search_finds_a_secret_however_it_is_written() throws Exception {
        for (Map.Entry<String, String> secret :
                Map.of("code", CODE, "password", PASSWORD).entrySet()) {
            String text = secret.getValue();
            found(secret.getKey(), text);
            found(secret.getKey(), URLEncoder.encode(text, UTF_8));
            found(secret.getKey(), new ObjectMapper().writeValueAsString(text));
            found(
                    secret.getKey(),
                    text.replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\"", "&quot;")
                            .replace("'", "&#39;"));
            for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"}) {
                byte[] bytes = text.getBytes(Charset.forName(charset));
                found(secret.getKey(), bytes);
                found(secret.getKey(), HexFormat.of().formatHex(bytes));
                found(secret.getKey(), HexFormat.of().withUpperCase().formatHex(bytes));
            }
        }
    }

    @Test
    void G18_the_search_finds_a_secret_in_base64_whatever_stands_before_and_after_it() {
        for (int before = 0; before < 12; before++) {
            for (int after = 0; after < 4; after++) {
                byte[] bytes = between(before, CODE.getBytes(UTF_8), after);
                found("code", Base64.getEncoder().encodeToString(bytes));
                found("code", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
                found("code", Base64.getEncoder().encodeToString(between(before, CODE.getBytes(UTF_16LE), after)));
            }
        }
    }

    @Test
    void G18_the_search_finds_nothing_where_nothing_is() {
        byte[] noise = new byte[5_000_000];
        random.nextBytes(noise);

        assertThat(canaries.in(noise)).isEmpty();
        assertThat(canaries.in(CODE.substring(1).getBytes(UTF_8))).isEmpty();
        assertThat(canaries.in(new byte[0])).isEmpty();
    }

    private void found(String name, String written) {
        found(name, written.getBytes(UTF_8));
    }

    private void found(String name, byte[] written) {
        assertThat(canaries.in(between(99, written, 99)))
                .as(new String(written, UTF_8))
                .isNotEmpty()
                .allMatch(trace -> trace.startsWith(name + " ("));
        assertThat(canaries.in(written)).isNotEmpty();
    }

    private byte[] between(int before, byte[] bytes, int after) {
        byte[] all = new byte[before + bytes.length + after];
        random.nextBytes(all);
        System.arraycopy(bytes, 0, all, before, bytes.length);
        return all;
    }
}
