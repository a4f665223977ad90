package org.resetdesk.evidence.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures the judge: RESETDESK_PICTURES names the folder of real pictures, as for RealPicturesTest; the rest is made here. Prints the
 * tables of src/docs/benchmarks.md, "The judge".
 */
class JudgeBenchmarkTest {

    private static final String NO_CODE = "*none*";

    private static final List<String> FINDINGS = Arrays.stream(Sweep.values())
            .map(Sweep::finding)
            .filter(finding -> !finding.isEmpty())
            .distinct()
            .toList();

    @Test
    void E01_causes_are_told_apart_afterwards() throws IOException {
        String folder = System.getenv().getOrDefault("RESETDESK_PICTURES", "");
        assumeTrue(
                !folder.isEmpty(),
                "set RESETDESK_PICTURES to a folder of pictures with truth.tsv to measure the judge");

        List<Trial> swept = Arrays.stream(Sweep.values())
                .flatMap(JudgeBenchmarkTest::trials)
                .toList();
        List<Trial> lost = swept.stream().filter(Trial::lost).toList();
        List<Trial> real = real(Path.of(folder));

        halves(swept);
        curves(lost);
        said(lost, real);
        times(Stream.concat(lost.stream(), real.stream()).toList());
        assertThat(FINDINGS)
                .allSatisfy(finding -> assertThat(hits(lost, finding)).isGreaterThanOrEqualTo(0.5));
        assertThat(FINDINGS)
                .allSatisfy(finding -> assertThat(falseAlarms(lost, finding)).isLessThan(0.1));
    }

    /** The two worst levels of each sweep, of a subject that no limit was chosen by. */
    @Test
    void E01_causes_are_told_apart_in_pictures_held_back() {
        assumeTrue(System.getenv("RESETDESK_PICTURES") != null, "set RESETDESK_PICTURES to measure the judge");

        List<Trial> lost = Arrays.stream(Sweep.values())
                .filter(sweep -> !sweep.finding().isEmpty())
                .flatMap(sweep -> sweep.levels().stream()
                        .skip(sweep.levels().size() - 2L)
                        .map(level -> Subject.HELD_BACK.trial(sweep, level)))
                .filter(Trial::lost)
                .toList();

        lost.stream()
                .filter(trial -> !trial.saysFirst(trial.expected()))
                .forEach(trial -> print("  otherwise: " + trial));
        long first =
                lost.stream().filter(trial -> trial.saysFirst(trial.expected())).count();
        print("held back: %d lost, cause said first of %d".formatted(lost.size(), first));
        assertThat((double) first / lost.size()).isGreaterThan(0.8);
    }

    private static Stream<Trial> trials(Sweep sweep) {
        return Subject.all().stream()
                .filter(subject -> subject.fits(sweep))
                .flatMap(subject -> sweep.levels().stream().map(level -> subject.trial(sweep, level)));
    }

    private static List<Trial> real(Path folder) throws IOException {
        List<Trial> trials = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("truth.tsv"))) {
            String[] columns = line.split("\t", -1);
            if (!columns[0].equals("picture")) {
                String kind = columns[2].equals(NO_CODE) ? NO_CODE : "";
                trials.add(Trial.of(columns[0], kind, 0, Sweep.grey(bytes(folder.resolve(columns[0])))));
            }
        }
        return trials;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void halves(List<Trial> swept) {
        print("| sweep | levels | lost at each | half are lost at |\n|---|---|---|---:|");
        for (Sweep sweep : Sweep.values()) {
            List<Double> shares = sweep.levels().stream()
                    .map(level -> lostAt(swept, sweep, level))
                    .toList();
            print("| %s | %s | %s | %s |"
                    .formatted(
                            sweep.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            sweep.levels(),
                            shares.stream()
                                    .map(share -> "%.0f %%".formatted(100 * share))
                                    .toList(),
                            half(sweep.levels(), shares)));
        }
    }

    private static double lostAt(List<Trial> swept, Sweep sweep, double level) {
        return swept.stream()
                .filter(trial -> trial.name().equals(sweep.name()) && trial.level() == level)
                .mapToDouble(trial -> trial.lost() ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** Between two levels: in proportion. */
    private static String half(List<Double> levels, List<Double> shares) {
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i) >= 0.5) {
                return i == 0 ? "at most " + levels.get(0) : between(levels, shares, i);
            }
        }
        return "never";
    }

    private static String between(List<Double> levels, List<Double> shares, int above) {
        double from = levels.get(above - 1);
        double before = shares.get(above - 1);
        double half = from + (levels.get(above) - from) * (0.5 - before) / (shares.get(above) - before);
        return String.format(Locale.ROOT, "%.2f", half);
    }

    private static void curves(List<Trial> lost) {
        print("| finding | measure | AUC | pictures lost for it and measured |\n|---|---|---:|---:|");
        for (Measure measure : Measure.values()) {
            print("| %s | %s | %s | %d |"
                    .formatted(
                            measure.finding(),
                            measure.what(),
                            String.format(Locale.ROOT, "%.2f", measure.areaUnderCurve(lost)),
                            measure.measured(lost)));
        }
    }

    private static void said(List<Trial> lost, List<Trial> real) {
        print(
                "| finding | lost for it | said | said first | said of those lost for something else | of real pictures lost"
                        + " | of real pictures without a code | of real pictures read, had they been lost |\n|---|---:|---:|---:|---:|---:|---:|---:|");
        for (String finding : FINDINGS) {
            List<Trial> its = lost.stream()
                    .filter(trial -> trial.expected().equals(finding))
                    .toList();
            List<Trial> others = lost.stream()
                    .filter(trial -> !trial.expected().equals(finding))
                    .toList();
            print("| %s | %d | %s | %d | %s | %s | %s | %s |"
                    .formatted(
                            finding,
                            its.size(),
                            count(its, finding),
                            its.stream()
                                    .filter(trial -> trial.saysFirst(finding))
                                    .count(),
                            count(others, finding),
                            count(
                                    real.stream()
                                            .filter(trial -> trial.lost()
                                                    && trial.expected().isEmpty())
                                            .toList(),
                                    finding),
                            count(
                                    real.stream()
                                            .filter(trial -> trial.expected().equals(NO_CODE))
                                            .toList(),
                                    finding),
                            count(real.stream().filter(trial -> !trial.lost()).toList(), finding)));
        }
        lost.stream()
                .filter(trial -> !trial.saysFirst(trial.expected().isEmpty() ? "picture.no-code" : trial.expected()))
                .forEach(trial -> print("  otherwise: " + trial));
        real.stream().filter(Trial::lost).forEach(trial -> print("  real: " + trial.name() + " " + trial.said()));
    }

    private static String count(List<Trial> trials, String finding) {
        return trials.stream().filter(trial -> trial.says(finding)).count() + "/" + trials.size();
    }

    private static double hits(List<Trial> lost, String finding) {
        return share(
                lost.stream().filter(trial -> trial.expected().equals(finding)).toList(), finding);
    }

    private static double falseAlarms(List<Trial> lost, String finding) {
        return share(
                lost.stream().filter(trial -> !trial.expected().equals(finding)).toList(), finding);
    }

    private static double share(List<Trial> trials, String finding) {
        return trials.stream()
                .mapToDouble(trial -> trial.says(finding) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static void times(List<Trial> trials) {
        long[] micros = trials.stream().mapToLong(Trial::judgingMicros).sorted().toArray();
        print("judging: median %.1f ms, p95 %.1f ms of %d pictures"
                .formatted(micros[micros.length / 2] / 1e3, micros[micros.length * 95 / 100] / 1e3, micros.length));
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
