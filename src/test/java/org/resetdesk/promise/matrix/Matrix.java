package org.resetdesk.promise.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reviewed table: for each endpoint a line, with what each caller gets. */
record Matrix(Map<Endpoint, List<String>> lines) {

    static final Path REVIEWED = Path.of("src", "test", "resources", "access", "matrix.txt");
    static final Path FOUND = Path.of("target", "matrix.txt");

    private static final String LEGEND = """
            # Who gets what: a line for each endpoint of the desk, a column for each caller. What stands in a cell:
            #   -         refused at the door: 401 without a login, 403 access.denied with one
            #   200       the answer, whosever things were asked for
            #   200/404   the answer about one's own things, and about somebody else's
            # What can be reached in several ways (/engine-rest, /engine-rest/engine/default, /camunda/api/engine/engine/default)
            # stands once, relative to the engine's root. Bodies were an empty object: 400 says that the door was open.
            #
            """;

    static Matrix reviewed() throws IOException {
        Map<Endpoint, List<String>> lines = new TreeMap<>();
        for (String line : Files.readAllLines(REVIEWED)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                List<String> words = Arrays.asList(line.trim().split("\\s+"));
                lines.put(new Endpoint(words.get(0), words.get(1)), List.copyOf(words.subList(2, words.size())));
            }
        }
        return new Matrix(lines);
    }

    /** Keeps what was found, in the form of the reviewed table, to be reviewed. */
    void keep() throws IOException {
        int widest = lines.keySet().stream()
                .mapToInt(endpoint -> endpoint.path().length())
                .max()
                .orElse(0);
        String form = "%-7s %-" + widest + "s %s";
        List<String> table = new ArrayList<>();
        List<String> callers =
                Arrays.stream(Caller.values()).map(Caller::shortly).toList();
        table.add(form.formatted("#", "", columns(callers)));
        lines.forEach(
                (endpoint, cells) -> table.add(form.formatted(endpoint.method(), endpoint.path(), columns(cells))));
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, LEGEND + String.join("\n", table) + "\n");
    }

    private static String columns(List<String> cells) {
        return cells.stream()
                .map("%-10s"::formatted)
                .collect(Collectors.joining(" "))
                .stripTrailing();
    }
}
