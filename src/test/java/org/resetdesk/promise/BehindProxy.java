package org.resetdesk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resetdesk.Person;
import org.resetdesk.ProductionJar;
import org.resetdesk.account.Role;
import org.springframework.test.util.TestSocketUtils;

/** Two nodes behind haproxy, as {@code src/ops/nodes} starts, restarts and stops them. */
final class BehindProxy implements AutoCloseable {

    final Surroundings surroundings = new Surroundings();
    private final Path directory = Path.of("target", "behind-proxy");
    private final Map<String, String> environment = new HashMap<>(surroundings.settings());
    private final String address;
    private final ForkedDesk accounts;

    BehindProxy() throws Exception {
        int port = TestSocketUtils.findAvailableTcpPort();
        address = "http://127.0.0.1:" + port;
        environment.put("DESK_PORT", Integer.toString(port));
        environment.put("DESK_PORT_1", Integer.toString(TestSocketUtils.findAvailableTcpPort()));
        environment.put("DESK_PORT_2", Integer.toString(TestSocketUtils.findAvailableTcpPort()));
        environment.put("DESK_JAVA_OPTIONS", String.join(" ", ProductionJar.OPTIONS));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("RESETDESK_PUBLIC_URL", address);
        environment.put("RESETDESK_LIMIT_CASES_PER_HOUR", "1000");
        environment.put("RESETDESK_LIMIT_CHECKS_PER_HOUR", "10000");
        accounts = ForkedDesk.node("unused", surroundings, Map.of("RESETDESK_PUBLIC_URL", address));
        for (String old : List.of("node-0.log", "node-1.log", "proxy.log", "script.log")) {
            Files.deleteIfExists(directory.resolve(old));
        }
        try {
            run("start");
        } catch (AssertionError | Exception e) {
            close();
            throw e;
        }
    }

    static boolean isPossible() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "haproxy")));
    }

    String address() {
        return address;
    }

    Person account(Role role) {
        return accounts.accountAt(address, role);
    }

    void restartOneAfterTheOther() throws Exception {
        run("restart");
    }

    /** What the script says, and what each node wrote. */
    String log(String name) throws IOException {
        return Files.readString(directory.resolve(name + ".log"));
    }

    private void run(String command) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        ProcessBuilder script = new ProcessBuilder("src/ops/nodes", command, directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("script.log").toFile()));
        script.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("RESETDESK_"));
        script.environment().putAll(environment);
        assertThat(script.start().waitFor()).as(command).isZero();
    }

    @Override
    public void close() throws Exception {
        try (surroundings) {
            run("stop");
        }
    }
}
