package org.resetdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn spring-boot:test-run} starts, in a JVM of its own: two engines in one would share their name. */
class DevelopmentDeskIT {

    private static final Path LOG = Path.of("target", "development-desk.log");

    @TempDir
    Path temporary;

    @Test
    void a_newcomer_is_told_where_to_go_and_leaves_nothing_behind() throws Exception {
        int port = freePort();
        Process desk = start(port);
        try {
            assertThat(toldBy(desk))
                    .contains("http://localhost:" + port + "/bench/", "marco", "sara", "elena", "password of all");
            assertThat(got("http://localhost:" + port + "/bench/api/devices"))
                    .contains("BENCH-XML-0001", "BENCH-CODE-0001");
        } finally {
            desk.destroy();
            assertThat(desk.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(temporary)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("epg"));
    }

    private Process start(int port) throws IOException {
        String here = System.getProperty("java.class.path");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("surefire.test.class.path", here),
                        DevelopmentDesk.class.getName(),
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
    }

    /** All that is written up to the end of the welcome. */
    private static String toldBy(Process desk) {
        return await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .failFast("the desk has ended, see " + LOG, () -> !desk.isAlive())
                .until(() -> Files.readString(LOG), told -> told.contains("Ctrl-C"));
    }

    private static String got(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
