package org.resetdesk.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was waited for, one after the other: how long, and how much of the machine's processors was busy meanwhile. */
final class Phases {

    /** Of all processors since the machine's start; see proc(5). */
    private static final Path STATISTICS = Path.of("/proc/stat");

    private record Moment(long nanos, long busy, long idle) {

        static Moment now() {
            long busy = 0;
            long idle = 0;
            if (Files.isReadable(STATISTICS)) {
                String[] ticks = firstLine().split("\\s+");
                for (int i = 1; i < ticks.length; i++) {
                    // 4 idle, 5 waiting for a disk
                    if (i == 4 || i == 5) {
                        idle += Long.parseLong(ticks[i]);
                    } else {
                        busy += Long.parseLong(ticks[i]);
                    }
                }
            }
            return new Moment(System.nanoTime(), busy, idle);
        }

        private static String firstLine() {
            try (var lines = Files.lines(STATISTICS)) {
                return lines.findFirst().orElseThrow();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private record Phase(String name, Duration took, double busy) {}

    private final List<Phase> phases = new ArrayList<>();
    private Moment begun = Moment.now();

    /** The one that began with the last. */
    void ended(String name) {
        Moment now = Moment.now();
        long busy = now.busy - begun.busy;
        long idle = now.idle - begun.idle;
        phases.add(
                new Phase(name, Duration.ofNanos(now.nanos - begun.nanos), (double) busy / Math.max(1, busy + idle)));
        begun = now;
    }

    @Override
    public String toString() {
        return phases.stream()
                .map(phase -> String.format(
                        Locale.ROOT,
                        "%s %.1f s (%.0f %% busy)",
                        phase.name,
                        Stretch.seconds(phase.took),
                        phase.busy * 100))
                .collect(Collectors.joining(", "));
    }
}
