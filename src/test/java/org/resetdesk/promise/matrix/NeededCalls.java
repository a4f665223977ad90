package org.resetdesk.promise.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Calls to the engine that somebody needs, as {@code requester GET /task/{id}}. In the files a line is a call and who needs it, as in
 * {@code GET /task/{id}: requester, support}.
 */
public record NeededCalls(SortedSet<String> lines) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "access");

    /** What Tasklist, Cockpit, Admin, our forms and our app were recorded calling. */
    public static NeededCalls ofScreens() throws IOException {
        return read("screens.txt");
    }

    /** What the contract promises to programs. */
    static NeededCalls ofClients() throws IOException {
        return read("clients.txt");
    }

    /** Whether it leads to the engine or its web apps, and not to the desk itself. */
    static boolean isOfEngine(Endpoint endpoint) {
        String path = endpoint.path();
        boolean ours = path.equals("/")
                || path.equals("/**")
                || List.of(
                                "/api/",
                                "/app",
                                "/actuator",
                                "/.well-known/",
                                "/share/",
                                "/login",
                                "/register",
                                "/error",
                                "/webjars")
                        .stream()
                        .anyMatch(path::startsWith);
        return !ours && !(path.startsWith("/camunda/") && !path.startsWith("/camunda/api/"));
    }

    private static NeededCalls read(String file) throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                int colon = line.lastIndexOf(": ");
                Arrays.stream(line.substring(colon + 2).split(", "))
                        .map(who -> who + " " + line.substring(0, colon).replaceAll("\\s+", " "))
                        .forEach(lines::add);
            }
        }
        return new NeededCalls(lines);
    }
}
