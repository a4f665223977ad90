package org.resetdesk.bench.load;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.resetdesk.Person;
import org.springframework.test.util.TestSocketUtils;

/** An application from the test class path in a JVM of its own, so that its processor time can be told from the client's. */
final class ForkedApplication implements AutoCloseable {

    private final int port = TestSocketUtils.findAvailableTcpPort();
    private final Process process;
    private final Duration untilReady;

    /** Comes back when it is ready. */
    ForkedApplication(String name, Class<?> main, List<String> jvm, Map<String, String> settings) {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), "--server.port=" + port));
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        Path log = Path.of("target", name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("SPRING_") || key.startsWith("RESETDESK_"));
        long begun = System.nanoTime();
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .failFast(name + " has ended, see " + log, () -> !process.isAlive())
                .until(() -> person("", "").get("/actuator/health/readiness").status() == 200);
        untilReady = Duration.ofNanos(System.nanoTime() - begun);
    }

    Person person(String id, String password) {
        return Person.at("http://127.0.0.1:" + port, id, password);
    }

    /** From the start of the JVM to the first answer that says ready. */
    Duration untilReady() {
        return untilReady;
    }

    /** Of all its threads since its start. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
