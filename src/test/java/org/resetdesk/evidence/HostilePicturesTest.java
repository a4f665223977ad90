package org.resetdesk.evidence;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a JVM of its own with the memory that is promised, by {@link HeapTrial}; what it measured is printed. */
class HostilePicturesTest {

    @TempDir
    Path folder;

    @Test
    void A10_G11_every_hostile_file_is_refused_with_a_code_or_read_within_512_megabytes() throws Exception {
        Map<String, HostilePictures.Hostile> sent = HostilePictures.all();

        Map<String, HeapTrial.Measured> measured = trial("-Xmx512m", "hostile");

        assertThat(measured).hasSameSizeAs(sent);
        sent.forEach((name, hostile) -> assertThat(measured.get(name))
                .as(name)
                .satisfies(one -> assertThat(hostile.ending().split(" or ")).contains(one.ending()))
                .satisfies(one -> assertThat(one.elapsedMillis()).isLessThan(25_000)));
    }

    @Test
    void a_photo_of_12_megapixels_without_a_code_is_answered_within_160_megabytes_of_heap() throws Exception {
        assertThat(trial("-Xmx160m", "photo").get("photo of 12 megapixels"))
                .isNotNull()
                .extracting(HeapTrial.Measured::ending)
                .isEqualTo(HostilePictures.READ);
    }

    private Map<String, HeapTrial.Measured> trial(String memory, String what) throws IOException, InterruptedException {
        Path output = folder.resolve(what);
        Process trial = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        memory,
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeapTrial.class.getName(),
                        what)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(trial.waitFor(5, MINUTES)).as("ends").isTrue();
        } finally {
            trial.destroyForcibly();
        }
        String said = Files.readString(output);
        System.out.println(said);
        assertThat(trial.exitValue()).as(said).isZero();
        try (Stream<String> lines = said.lines()) {
            return lines.filter(line -> line.startsWith("| "))
                    .map(HeapTrial.Measured::parse)
                    .collect(toMap(HeapTrial.Measured::name, identity()));
        }
    }
}
