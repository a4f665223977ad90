package org.resetdesk.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages and Tasklist say everything in both languages. */
class PageWordsTest extends BrowserTest {

    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final List<String> DICTIONARIES = List.of(
            "/app/words.js",
            "/app/live-words.js",
            "/app/case-words.js",
            "/app/supervise-words.js",
            "/app/guide-words.js",
            "/app/request/amend-words.js",
            "/app/look-words.js",
            "/app/login-words.js",
            "/app/check-words.js",
            "/app/declaration.js",
            "/app/request/words.js",
            "/app/forms/words.js",
            "/app/forms/reasons.js",
            "/app/verification-words.js",
            "/app/register-words.js",
            "/app/cockpit/words.js",
            "/app/reasons/words.js",
            "/app/statistics/words.js",
            "/app/knowledge/words.js",
            "/app/knowledge/shipped-words.js");

    @Test
    void every_key_has_words_in_both_languages() {
        Page page = open(View.DESKTOP, "/app/", people.requester());

        for (String dictionary : DICTIONARIES) {
            Object differing = page.evaluate("""
                    path => import(path).then(module => module.words ?? Object.values(module)[0]).then(({it, en}) =>
                        [...Object.keys(it).filter(key => !en[key]), ...Object.keys(en).filter(key => !it[key])])""", dictionary);
            assertThat((List<?>) differing).as(dictionary).isEmpty();
        }
    }

    @Test
    void N10_tasklist_speaks_italian_completely() throws IOException {
        JsonNode english = words("en").path("labels");
        JsonNode italian = words("it").path("labels");

        assertThat(italian.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(english::fieldNames);
    }

    private static JsonNode words(String language) throws IOException {
        try (var file = PageWordsTest.class.getResourceAsStream(LOCALES + language + ".json")) {
            String text = new String(requireNonNull(file).readAllBytes(), UTF_8);
            return new ObjectMapper().readTree(text.replace("\uFEFF", ""));
        }
    }
}
