package org.resetdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read at once: lines of code, without blank lines, comments and imports. */
class SizeTest {

    private static final int LONGEST = 200;
    private static final int USUAL = 110;

    @Test
    void no_file_is_too_long() throws IOException {
        assertThat(linesOfCode()).allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void nine_files_of_ten_are_short() throws IOException {
        Map<Path, Long> lines = linesOfCode();

        assertThat(lines.values().stream().filter(length -> length > USUAL).count())
                .isLessThanOrEqualTo(lines.size() / 10);
    }

    private static Map<Path, Long> linesOfCode() throws IOException {
        Map<Path, Long> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                lines.put(
                        file,
                        Files.readAllLines(file).stream()
                                .filter(SizeTest::isCode)
                                .count());
            }
        }
        return lines;
    }

    private static boolean isCode(String line) {
        return !line.isBlank() && !line.strip().matches("(//|/\\*|\\*|import ).*");
    }
}
