package org.resetdesk.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.pixels.PictureDecoder;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.resetdesk.evidence.reading.Grey;

/**
 * Measures the reader on real pictures, beside others in the same run: the folder named by RESETDESK_PICTURES holds them and {@code
 * truth.tsv} (picture, format, base64 of the text, {@code *none*} where there is no code). Prints tables; the figures of record stand
 * in src/docs/benchmarks.md.
 */
class RealPicturesTest {

    private static final String NO_CODE = "*none*";
    private static final int WARM_UP = 40;

    @Test
    void G11_real_pictures_are_read_or_not_but_never_wrongly() throws IOException, UnusablePicture {
        String folder = System.getenv().getOrDefault("RESETDESK_PICTURES", "");
        assumeTrue(
                !folder.isEmpty(),
                "set RESETDESK_PICTURES to a folder of pictures with truth.tsv to measure the reader");

        Path root = Path.of(folder);
        List<Picture> pictures = Files.readAllLines(root.resolve("truth.tsv")).stream()
                .skip(1)
                .map(Picture::parse)
                .toList();
        List<Measured> measured = new ArrayList<>();
        for (Contestant contestant : Contestant.values()) {
            for (Picture picture : pictures.subList(0, Math.min(WARM_UP, pictures.size()))) {
                measure(root, picture, contestant);
            }
            for (Picture picture : pictures) {
                measured.add(measure(root, picture, contestant));
            }
        }

        Arrays.stream(Contestant.values()).forEach(contestant -> print(contestant, measured));
        assertThat(measured)
                .filteredOn(one -> one.contestant == Contestant.DESK)
                .allSatisfy(one -> assertThat(one.wrong()).isEmpty());
    }

    private static Measured measure(Path root, Picture picture, Contestant contestant)
            throws IOException, UnusablePicture {
        byte[] file = Files.readAllBytes(root.resolve(picture.path()));
        Grey grey = Grey.of(PictureDecoder.decode(CleanPicture.of(file)).image());
        long start = processorTime();
        List<String> texts = contestant.read(grey);
        return new Measured(contestant, picture, texts, (processorTime() - start) / 1e6);
    }

    /** Not the clock's, so that figures compare between busy and idle machines. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(Contestant contestant, List<Measured> all) {
        List<Measured> own =
                all.stream().filter(one -> one.contestant == contestant).toList();
        Map<String, List<Measured>> bySet = own.stream()
                .flatMap(one -> Stream.of(Map.entry(one.set(), one), Map.entry(one.kind(), one)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        System.out.printf(
                "%n| %s | pictures | read right | wrong | median ms | p95 ms |%n|---|---:|---:|---:|---:|---:|%n",
                contestant);
        bySet.forEach((set, measured) -> System.out.println(row(set, measured)));
        System.out.println(row("all", own));
        own.stream()
                .filter(one -> contestant == Contestant.DESK)
                .filter(one -> !one.right() || !one.wrong().isEmpty())
                .forEach(one -> System.out.println("  " + one.line()));
    }

    private static String row(String set, List<Measured> measured) {
        List<Double> times = measured.stream().map(Measured::millis).sorted().toList();
        long right = measured.stream().filter(Measured::right).count();
        long wrong = measured.stream().filter(one -> !one.wrong().isEmpty()).count();
        return "| %s | %d | %d (%.1f %%) | %d | %.0f | %.0f |"
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

    private record Measured(Contestant contestant, Picture picture, List<String> texts, double millis) {

        String set() {
            return picture.path().substring(0, picture.path().lastIndexOf('/'));
        }

        String kind() {
            return "all " + picture.format();
        }

        boolean right() {
            return picture.hasCode() ? texts.contains(picture.text()) : texts.isEmpty();
        }

        List<String> wrong() {
            return texts.stream()
                    .filter(text -> !picture.hasCode() || !text.equals(picture.text()))
                    .toList();
        }

        String line() {
            return "%s %.0f ms wrong=%s%s"
                    .formatted(picture.path(), millis, wrong(), wrong().isEmpty() ? "" : " truth=" + picture.text());
        }
    }
}
