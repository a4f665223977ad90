package org.resetdesk.evidence.judging;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.resetdesk.evidence.reading.CodeReader;
import org.resetdesk.evidence.reading.CodeReading;
import org.resetdesk.evidence.reading.Grey;

/**
 * A picture read and judged.
 *
 * @param name of the picture, or of what was made worse
 * @param expected the finding that explains it, if it was lost; empty where none does
 * @param said of it; of a picture that was read, what would have been said had it been lost
 */
record Trial(
        String name,
        String expected,
        double level,
        boolean lost,
        List<String> said,
        Overview overview,
        Optional<CloseUp> closeUp,
        long judgingMicros) {

    private static final Duration READING = Duration.ofMillis(1500);
    private static final PictureJudge JUDGE = new PictureJudge();

    static Trial of(String name, String expected, double level, Grey picture) {
        CodeReading reading = CodeReader.read(picture, READING);
        CodeReading nothing = new CodeReading(List.of(), reading.unread());
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<PictureFault> faults = JUDGE.findings(picture, nothing);
        long micros = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1000;
        return new Trial(
                name,
                expected,
                level,
                reading.codes().isEmpty(),
                PictureFault.codes(faults),
                Overview.of(picture),
                nothing.unread().stream()
                        .max(Comparator.comparingDouble(
                                unread -> Square.of(unread).shortestSide()))
                        .map(unread -> CloseUp.of(picture, unread)),
                micros);
    }

    boolean says(String finding) {
        return said.contains(finding);
    }

    boolean saysFirst(String finding) {
        return said.get(0).equals(finding);
    }
}
