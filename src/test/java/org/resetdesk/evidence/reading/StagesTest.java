package org.resetdesk.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitMatrix;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.resetdesk.bench.device.DeviceIdentity;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.pixels.PictureDecoder;
import org.resetdesk.evidence.pixels.UnusablePicture;

/** What the stages of reading cost, on a photograph of a label of two million pixels, slightly turned and slanted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StagesTest {

    private static final String SWITCH = "stages.measure";

    private final Grey photo = photo();
    private final View view = new View(photo, 1, View.Threshold.LOCAL);
    private final BitMatrix black = black(view);
    private final FinderTriple triple =
            FinderTriple.among(FinderMarks.in(black), 1).get(0);
    private final QrFrame frame = QrFrame.of(photo, triple).orElseThrow();

    @Test
    void the_stages_work_on_what_they_are_measured_with() {
        assertThat(aFrameLaidOver()).isPresent();
        assertThat(aSheetRead())
                .map(QrSheet.Read::text)
                .hasValueSatisfying(text -> assertThat(text).contains("RDSK-0042-117"));
        assertThat(islands()).isNotEmpty();
        assertThat(wholePicture().codes()).extracting(ReadCode::text).contains("RDSK-0042-117");
    }

    @Test
    void measured_on_demand() throws RunnerException {
        assumeTrue(Boolean.getBoolean(SWITCH), "set -D" + SWITCH + "=true to measure the stages");

        System.out.println("| stage | µs | ± |\n|---|---:|---:|");
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(StagesTest.class.getName())
                        .forks(0)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .run()) {
            System.out.printf(
                    "| %s | %.0f | %.0f |%n",
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError());
        }
    }

    @Benchmark
    public BitMatrix blackAndWhite() {
        return black(new View(photo, 1, View.Threshold.LOCAL));
    }

    @Benchmark
    public Object finderMarks() {
        return FinderMarks.in(black);
    }

    @Benchmark
    public Optional<?> aFrame() {
        return aFrameLaidOver();
    }

    @Benchmark
    public Optional<?> aSheet() {
        return aSheetRead();
    }

    @Benchmark
    public Object darkIslands() {
        return islands();
    }

    @Benchmark
    public Object theWholePicture() {
        return wholePicture();
    }

    private Optional<QrFrame> aFrameLaidOver() {
        return QrFrame.of(photo, triple);
    }

    private Optional<QrSheet.Read> aSheetRead() {
        return new QrSheet(photo, frame).read(TimeBudget.of(Duration.ofSeconds(1)));
    }

    private List<List<Place>> islands() {
        return DarkIslands.hulls(black, 2, 10);
    }

    private CodeReading wholePicture() {
        return CodeReader.read(photo, Duration.ofSeconds(1));
    }

    private static Grey photo() {
        DeviceIdentity device = new DeviceIdentity("RDSK-0042-117", "RD-CAM-4", "1.2.3", DeviceKind.CODE);
        byte[] jpeg = Photo.of(LabelPicture.of(device))
                .with(Flaw.TURN, 7)
                .with(Flaw.SLANT, 20)
                .jpeg();
        try {
            return Grey.of(PictureDecoder.decode(CleanPicture.of(jpeg)).image());
        } catch (UnusablePicture e) {
            throw new IllegalStateException(e);
        }
    }

    private static BitMatrix black(View view) {
        try {
            return view.bitmap().getBlackMatrix();
        } catch (NotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
