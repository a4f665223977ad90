package org.resetdesk.access.guard;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resetdesk.resetcase.Refusal;

class NulCharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":\"\\u0000\"}", "{\"\\u0000\":1}", "{\"a\":\"\\\\\\u0000\"}", "{\"a\":\"\0\"}", "\\u0000"
            })
    void G24_JSON_with_a_NUL_is_refused(String json) {
        assertThatThrownBy(() -> NulCharacters.refuseInJson(json.getBytes(UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessage("request.unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"a\":\"\\\\u0000\"}", "{\"a\":\"\\u0001\"}", "{\"a\":\"u0000\"}", "\\", "\\u000"})
    void other_JSON_is_not(String json) {
        assertThatCode(() -> NulCharacters.refuseInJson(json.getBytes(UTF_8))).doesNotThrowAnyException();
    }

    @Test
    void JSON_in_a_wide_encoding_is_refused() {
        for (Charset wide : new Charset[] {UTF_16BE, Charset.forName("UTF-32LE")}) {
            assertThatThrownBy(() -> NulCharacters.refuseInJson("{\"a\":1}".getBytes(wide)))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void a_parameter_with_a_NUL_is_refused() {
        assertThatThrownBy(() -> NulCharacters.refuseInParameters("a=b&c=%00")).isInstanceOf(Refusal.class);
        assertThatCode(() -> NulCharacters.refuseInParameters("a=%2500&b=%01")).doesNotThrowAnyException();
    }
}
