package org.resetdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.test.util.TestSocketUtils;

/** PostgreSQL as Debian and Ubuntu install it, a server of one's own: other than the embedded one it has pg_dump and pg_restore. */
public final class InstalledPostgres implements AutoCloseable {

    private static final Path PLACE = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";

    private final Path programs;
    private final Path data;
    private final int port = TestSocketUtils.findAvailableTcpPort();

    /** @param directory an empty one, for the databases */
    public InstalledPostgres(Path directory) throws IOException {
        programs = programs().orElseThrow();
        data = directory.resolve("data");
        program("initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8", "-N");
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off";
        program(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                directory.resolve("log").toString(),
                "-o",
                options,
                "-w",
                "start");
    }

    /** Whether there is one on this machine. */
    public static boolean isThere() {
        return programs().isPresent();
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(PLACE)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PLACE)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Stream.of("initdb", "pg_ctl", "pg_dump", "pg_restore")
                            .allMatch(name -> Files.isExecutable(bin.resolve(name))))
                    .max(java.util.Comparator.comparing(Path::toString));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public void createDatabase(String name) throws IOException {
        client("createdb", List.of(name));
    }

    /** The settings that make a desk use this database. */
    public Map<String, String> settings(String database) {
        return Map.of(
                "spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                "spring.datasource.username", USER,
                "spring.datasource.password", USER);
    }

    /** @param options of pg_dump */
    public void dump(String database, Path file, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--file", file.toString(), database));
        client("pg_dump", arguments);
    }

    /** @param options of pg_restore */
    public void restore(String database, Path file, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--dbname", database, file.toString()));
        client("pg_restore", arguments);
    }

    private void client(String program, List<String> more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER));
        arguments.addAll(more);
        new PostgresCommand(programs.resolve(program).toString(), arguments).run();
    }

    private void program(String name, String... arguments) throws IOException {
        new PostgresCommand(programs.resolve(name).toString(), List.of(arguments)).run();
    }

    @Override
    public void close() throws IOException {
        program("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
    }
}
