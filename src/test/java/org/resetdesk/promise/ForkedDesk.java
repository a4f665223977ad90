package org.resetdesk.promise;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.ProductionJar;
import org.resetdesk.account.Role;
import org.resetdesk.bench.LocalMail;
import org.springframework.test.util.TestSocketUtils;

/** The production jar in a process of its own: alone with its surroundings, or one of several nodes in the same ones. */
final class ForkedDesk implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("desk.jar", "target/resetdesk.jar"));
    private static final String PASSWORD = "a-Password-for-tests-1";

    private final Surroundings surroundings;
    private final boolean alone;
    private final Map<String, String> settings;
    private final int port = TestSocketUtils.findAvailableTcpPort();
    private final Path log;
    private @Nullable Process process;

    /** @param name of the log in {@code target/} */
    ForkedDesk(String name, Map<String, String> more) {
        this(new Surroundings(), true, name, more);
    }

    private ForkedDesk(Surroundings surroundings, boolean alone, String name, Map<String, String> more) {
        this.surroundings = surroundings;
        this.alone = alone;
        log = Path.of("target", name + ".log");
        settings = new HashMap<>(surroundings.settings());
        settings.put("SERVER_PORT", Integer.toString(port));
        settings.put("RESETDESK_PUBLIC_URL", address());
        settings.putAll(more);
    }

    /** A node among others, which leaves the database and the mail server to them when it is closed. */
    static ForkedDesk node(String name, Surroundings surroundings, Map<String, String> more) {
        return new ForkedDesk(surroundings, false, name, more);
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Stops it like an operator, and starts it with other settings on top; its log goes on. */
    void restart(Map<String, String> more) throws InterruptedException {
        stop();
        settings.putAll(more);
        start();
    }

    Path log() {
        return log;
    }

    Person admin() {
        return Person.at(address(), "admin", settings.getOrDefault("RESETDESK_ADMIN_PASSWORD", ""));
    }

    LocalMail mail() {
        return surroundings.mail();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Person stranger() {
        return Person.at(address(), "", "");
    }

    /** Comes back when the desk says that it is ready. */
    void start() {
        ProcessBuilder builder = new ProcessBuilder(ProductionJar.command(JAR))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("RESETDESK_"));
        builder.environment().putAll(settings);
        try {
            Process started = builder.start();
            process = started;
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptions()
                    .failFast("the desk has ended, see " + log, () -> !started.isAlive())
                    .until(() -> stranger().get("/actuator/health/readiness").status() == 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isUp() {
        return process != null && process.isAlive();
    }

    /** kill -9 */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor(30, SECONDS);
        }
    }

    /** Makes an account as administrators do: through the engine's identity calls. */
    Person account(Role role) {
        return account(role, "Test", PASSWORD);
    }

    Person account(Role role, String firstName, String password) {
        return account(address(), role, newId(role), firstName, password);
    }

    /** As {@link #account(Role)}, through a proxy. */
    Person accountAt(String address, Role role) {
        return account(address, role, newId(role), "Test", PASSWORD);
    }

    private static String newId(Role role) {
        return role.group() + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Person account(String address, Role role, String id, String firstName, String password) {
        Person admin = Person.at(address, "admin", settings.getOrDefault("RESETDESK_ADMIN_PASSWORD", ""));
        Map<String, String> profile =
                Map.of("id", id, "firstName", firstName, "lastName", id, "email", id + "@example.org");
        done(admin.post(
                "/engine-rest/user/create", Map.of("profile", profile, "credentials", Map.of("password", password))));
        done(admin.put("/engine-rest/group/" + role.group() + "/members/" + id, Map.of()));
        return Person.at(address, id, password);
    }

    /** Under this id. */
    Person named(Role role, String id) {
        return account(address(), role, id, "Test", PASSWORD);
    }

    /** The person that {@link #named} made, also long ago. */
    Person known(String id) {
        return Person.at(address(), id, PASSWORD);
    }

    private static void done(Answer answer) {
        if (answer.status() != 204) {
            throw new AssertionError(answer);
        }
    }

    /** SIGTERM, like an operator; kill -9 where that does not end it within a minute. */
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(60, SECONDS)) {
                kill();
            }
        }
    }

    @Override
    public void close() throws Exception {
        stop();
        if (alone) {
            surroundings.close();
        }
    }
}
