package org.resetdesk.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.resetdesk.evidence.judging.PictureFault;

/**
 * Measures the reader on real pictures: the folder named by RESETDESK_PICTURES holds them and {@code truth.tsv} (picture, format, base64
 * of the text, {@code *none*} where there is no code). Prints a table; the figures of record stand in src/docs/benchmarks.md.
 */
class RealPicturesTest {

    private static final String NO_CODE = "*none*";

    private final PictureReader reader = EvidenceParts.reader();

    @Test
    void G11_real_pictures_are_read_or_not_but_never_wrongly() throws IOException {
        String folder = System.getenv().getOrDefault("RESETDESK_PICTURES", "");
        assumeTrue(
                !folder.isEmpty(),
                "set RESETDESK_PICTURES to a folder of pictures with truth.tsv to measure the reader");

        Path root = Path.of(folder);
        List<Picture> pictures = Files.readAllLines(root.resolve("truth.tsv")).stream()
                .skip(1)
                .map(Picture::parse)
                .toList();
        pictures.stream().limit(20).forEach(picture -> measure(root, picture));
        Map<String, List<Measured>> bySet = pictures.stream()
                .map(picture -> measure(root, picture))
                .collect(Collectors.groupingBy(Measured::set, TreeMap::new, Collectors.toList()));

        System.out.println(
                "| set | pictures | read right | wrong | median ms | p95 ms |\n|---|---:|---:|---:|---:|---:|");
        bySet.forEach((set, measured) -> System.out.println(row(set, measured)));
        List<Measured> all = bySet.values().stream().flatMap(List::stream).toList();
        System.out.println(row("all", all));
        all.stream().filter(m -> !m.right() || !m.wrong().isEmpty()).forEach(m -> System.out.println("  " + m.line()));
        assertThat(all).allSatisfy(measured -> assertThat(measured.wrong()).isEmpty());
    }

    private Measured measure(Path root, Picture picture) {
        try {
            byte[] file = Files.readAllBytes(root.resolve(picture.path()));
            long start = processorTime();
            PictureReading reading = reader.read(file);
            return new Measured(picture, reading, (processorTime() - start) / 1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not the clock's, so that figures compare between busy and idle machines. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String row(String set, List<Measured> measured) {
        List<Long> times = measured.stream().map(Measured::millis).sorted().toList();
        long right = measured.stream().filter(Measured::right).count();
        long wrong = measured.stream().filter(one -> !one.wrong().isEmpty()).count();
        return "| %s | %d | %d (%.0f %%) | %d | %d | %d |"
                .formatted(
                        set,
                        measured.size(),
                        right,
                        100.0 * right / measured.size(),
                        wrong,
                        times.get(times.size() / 2),
                        times.get(Math.min(times.size() - 1, times.size() * 95 / 100)));
    }

    private record Picture(String path, String format, String text) {

        static Picture parse(String line) {
            String[] columns = line.split("\t", -1);
            String text = columns[2].equals(NO_CODE)
                    ? ""
                    : new String(Base64.getDecoder().decode(columns[2]), UTF_8);
            return new Picture(columns[0], columns[1], text);
        }

        boolean hasCode() {
            return !text.isEmpty();
        }
    }

    private record Measured(Picture picture, PictureReading reading, long millis) {

        String set() {
            return picture.path().substring(0, picture.path().lastIndexOf('/'));
        }

        boolean right() {
            return picture.hasCode()
                    ? reading.codes().stream().anyMatch(code -> same(code.text()))
                    : reading.codes().isEmpty();
        }

        List<String> wrong() {
            List<String> wrong = new ArrayList<>();
            reading.codes().stream()
                    .filter(code -> !picture.hasCode() || !same(code.text()))
                    .forEach(code -> wrong.add(code.format() + " " + code.text()));
            return wrong;
        }

        private boolean same(String text) {
            return text.equals(picture.text());
        }

        String line() {
            return picture.path() + " " + millis + " ms " + PictureFault.codes(reading.findings())
                    + (reading.failed() ? " FAILED" : "") + " wrong=" + wrong()
                    + (wrong().isEmpty() ? "" : " truth=" + picture.text());
        }
    }
}
