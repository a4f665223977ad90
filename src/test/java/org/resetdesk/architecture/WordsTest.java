package org.resetdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that the desk says, it says in both languages. */
class WordsTest {

    private static final Pattern REFUSAL =
            Pattern.compile("(?:new Refusal\\(\\s*\\d+,|Refusal\\.tooMany\\()\\s*\"([^\"]+)\"");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @Test
    void every_key_has_words_in_both_languages() throws IOException {
        assertThat(words("it").keySet()).containsExactlyElementsOf(words("en").keySet());
    }

    @Test
    void words_take_the_same_arguments_in_both_languages() throws IOException {
        Map<String, String> english = words("en");
        assertThat(words("it"))
                .allSatisfy((key, text) ->
                        assertThat(arguments(text)).as(key).isEqualTo(arguments(english.getOrDefault(key, text))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void no_key_stands_twice(String language) throws IOException {
        assertThat(keys(language)).doesNotHaveDuplicates();
    }

    /** MessageFormat swallows a lone apostrophe, and with it every placeholder up to the next one. */
    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void words_are_patterns_with_doubled_apostrophes(String language) throws IOException {
        assertThat(words(language)).allSatisfy((key, text) -> {
            assertThat(text.replace("''", "")).doesNotContain("'");
            assertThat(new MessageFormat(text)).isNotNull();
        });
    }

    @Test
    void every_refusal_has_its_words() throws IOException {
        Map<String, String> words = words("it");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(path -> path.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                assertThat(REFUSAL.matcher(Files.readString(source))
                                .results()
                                .map(found -> "refusal." + found.group(1)))
                        .as(source.toString())
                        .allMatch(words::containsKey);
            }
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> words(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle(language))) {
            properties.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, text) -> words.put((String) key, (String) text));
        return words;
    }

    /** Keys as they stand in the file, for {@link Properties} keeps the last of two in silence. */
    private static Stream<String> keys(String language) throws IOException {
        return Files.readString(bundle(language))
                .replaceAll("\\\\\n", "")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2)[0].strip());
    }

    private static Path bundle(String language) {
        return Path.of("src/main/resources/messages_" + language + ".properties");
    }
}
