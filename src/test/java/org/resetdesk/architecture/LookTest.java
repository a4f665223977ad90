package org.resetdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** App, forms, mails and the page of a one-time link have one look: the colours of desk.css, legible in light and in dark. */
class LookTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path DESK = RESOURCES.resolve("static/app/desk.css");
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}\\b|#[0-9a-f]{3}\\b|\\brgba?\\([^)]*\\)");
    private static final double TEXT = 4.5;
    private static final double OUTLINE = 3;

    @Test
    void style_sheets_of_the_app_name_colours_and_do_not_mix_any() throws IOException {
        for (Path sheet : files(RESOURCES.resolve("static/app"), ".css")) {
            if (!sheet.equals(DESK)) {
                assertThat(colours(sheet)).as(sheet.toString()).isEmpty();
            }
        }
    }

    @Test
    void mails_and_tasklist_which_cannot_name_them_have_the_same_colours() throws IOException {
        List<String> ours = Stream.concat(tokens(0).values().stream(), tokens(1).values().stream())
                .toList();

        assertThat(Stream.of(
                                files(RESOURCES.resolve("templates"), ".html"),
                                files(RESOURCES.resolve("META-INF/resources/webjars/camunda"), ".css"),
                                List.of(Path.of("src/main/java/org/resetdesk/notice/LetterWriter.java")))
                        .flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(colours(file)).as(file.toString()).isSubsetOf(ours));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void words_are_legible_in_light_and_in_dark_WCAG_AA(int scheme) throws IOException {
        Map<String, String> tokens = new HashMap<>(tokens(0));
        tokens.putAll(tokens(scheme));

        for (String pair : List.of(
                "ink ground",
                "ink surface",
                "ink surface-sunken",
                "ink accent-tint",
                "ink red-tint",
                "ink amber-tint",
                "ink-soft ground",
                "ink-soft surface",
                "accent ground",
                "accent surface",
                "accent-strong accent-tint",
                "on-accent accent",
                "on-accent accent-strong",
                "red surface",
                "red red-tint",
                "amber amber-tint",
                "grey grey-tint")) {
            assertThat(contrast(tokens, pair)).as(pair).isGreaterThanOrEqualTo(TEXT);
        }
        assertThat(contrast(tokens, "line-strong surface")).isGreaterThanOrEqualTo(OUTLINE);
        assertThat(contrast(tokens, "line surface")).as("a line that decorates").isLessThan(OUTLINE);
    }

    /** WCAG 2.2, "contrast ratio" and "relative luminance". */
    private static double contrast(Map<String, String> tokens, String pair) {
        String[] names = pair.split(" ");
        double one = luminance(Objects.requireNonNull(tokens.get(names[0])));
        double other = luminance(Objects.requireNonNull(tokens.get(names[1])));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** @param scheme 0 light, 1 what dark changes */
    private static Map<String, String> tokens(int scheme) throws IOException {
        String block = Files.readString(DESK).split("}", 3)[scheme];
        Map<String, String> tokens = new HashMap<>();
        TOKEN.matcher(block).results().forEach(token -> tokens.put(token.group(1), token.group(2)));
        return tokens;
    }

    private static List<String> colours(Path file) throws IOException {
        return COLOUR.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .map(colour -> colour.equals("#fff") ? "#ffffff" : colour)
                .toList();
    }

    private static List<Path> files(Path under, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
