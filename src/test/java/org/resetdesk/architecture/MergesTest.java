package org.resetdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A merge that nobody finished is not found by a compiler where the file is no Java. */
class MergesTest {

    private static final List<Path> PLACES = List.of(Path.of("src"), Path.of("processes"), Path.of("forms"));

    @Test
    void no_file_holds_both_sides_of_a_merge() throws IOException {
        for (Path place : PLACES) {
            if (Files.exists(place)) {
                try (Stream<Path> files = Files.walk(place)) {
                    assertThat(files.filter(Files::isRegularFile)
                                    .filter(file -> !file.toString().contains("node_modules")))
                            .noneMatch(MergesTest::isUnfinished);
                }
            }
        }
    }

    private static boolean isUnfinished(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.startsWith("<<<<<<< ") || text.contains("\n<<<<<<< ") || text.contains("\n>>>>>>> ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
