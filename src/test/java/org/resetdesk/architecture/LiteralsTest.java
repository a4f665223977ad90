package org.resetdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in word files, which have both languages: not in templates, forms or scripts. */
class LiteralsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** A tag, and the text that directly follows it. */
    private static final Pattern TEXT = Pattern.compile("<([a-z][^<>]*)>([^<]*\\p{L}{2}[^<]*)<");

    private static final String NO_TEXT = "(?s)<(style|script)\\b.*?</\\1>|&nbsp;";

    /** A sentence, or the beginning of one, between quotes. */
    private static final Pattern SENTENCE = Pattern.compile("['\"`](\\p{Lu}\\p{Ll}+ [^'\"`]*)['\"`]");

    /** Names, and what has to be said before anybody knows the language. */
    private static final Set<String> NAMES =
            Set.of("Resetdesk", "Italiano", "English", "Serve JavaScript · JavaScript is needed");

    @Test
    void templates_and_forms_hold_no_text_of_their_own() throws IOException {
        List<Path> pages = Stream.of(
                        files(RESOURCES.resolve("templates"), ".html"),
                        files(Path.of("forms"), ".html"),
                        files(RESOURCES.resolve("static/app"), ".html"))
                .flatMap(List::stream)
                .toList();

        assertThat(pages)
                .hasSizeGreaterThan(10)
                .allSatisfy(page -> assertThat(
                                TEXT.matcher(Files.readString(page).replaceAll(NO_TEXT, ""))
                                        .results()
                                        .filter(LiteralsTest::isOwnText)
                                        .map(MatchResult::group))
                        .as(page.toString())
                        .isEmpty());
    }

    @Test
    void scripts_hold_no_sentence() throws IOException {
        List<Path> scripts = files(RESOURCES.resolve("static/app"), ".js").stream()
                .filter(script -> !script.endsWith("zxing-reader.js")
                        && !Files.isSymbolicLink(script)
                        && !script.getFileName().toString().matches("(.*-)?(words|reasons)\\.js|declaration\\.js"))
                .toList();

        assertThat(scripts)
                .hasSizeGreaterThan(30)
                .allSatisfy(script -> assertThat(SENTENCE.matcher(withoutComments(script))
                                .results()
                                .map(sentence -> sentence.group(1)))
                        .as(script.toString())
                        .isEmpty());
    }

    /** A word of the bundle, or of a word file, takes its place. */
    private static boolean isOwnText(MatchResult found) {
        return !found.group(1).matches("(?s).*(data-word|th:text|th:utext)=.*")
                && !NAMES.contains(found.group(2).strip());
    }

    private static String withoutComments(Path script) throws IOException {
        return Files.readString(script).replaceAll("(?m)^\\s*(//|/?\\*).*$|\\s// .*$", "");
    }

    private static List<Path> files(Path under, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
