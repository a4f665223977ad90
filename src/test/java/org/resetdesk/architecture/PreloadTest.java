package org.resetdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The app's page names every module of its first screen, so that a phone far from the desk fetches them all at once and not one by one. */
class PreloadTest {

    private static final Path APP = Path.of("src/main/resources/static/app");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*? from '([^']+)';");
    private static final Pattern PRELOAD = Pattern.compile("<link rel=\"modulepreload\" href=\"/app/([^\"]+)\">");

    @Test
    void the_page_preloads_what_the_first_screen_imports_and_nothing_else() throws IOException {
        List<String> preloaded = PRELOAD.matcher(Files.readString(APP.resolve("index.html")))
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(preloaded).containsExactlyElementsOf(importedBy("app.js"));
    }

    private static Set<String> importedBy(String start) throws IOException {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Path module = APP.resolve(open.pop());
            IMPORT.matcher(Files.readString(module)).results().forEach(each -> {
                String imported = APP.relativize(
                                module.resolveSibling(each.group(1)).normalize())
                        .toString();
                if (found.add(imported)) {
                    open.push(imported);
                }
            });
        }
        return found;
    }
}
