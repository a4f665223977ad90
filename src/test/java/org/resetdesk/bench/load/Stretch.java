package org.resetdesk.bench.load;

import java.time.Duration;
import java.util.List;

/**
 * What so many cases have cost, from the first submission until everything that belongs to them was done.
 *
 * @param submissions how long each of them took, shortest first
 * @param processor of the application's JVM
 * @param database of PostgreSQL's processes
 * @param bytes by which the database grew, pictures left out
 */
record Stretch(
        String name,
        int cases,
        Duration wall,
        List<Duration> submissions,
        Duration processor,
        Duration database,
        long bytes) {

    double secondsPerCase() {
        return seconds(wall) / cases;
    }

    double processorPerCase() {
        return seconds(processor.plus(database)) / cases;
    }

    /** @param share 0.95 for the 95th percentile */
    double submission(double share) {
        return seconds(submissions.get((int) Math.min(submissions.size() - 1, submissions.size() * share))) * 1000;
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    static String head() {
        return """
                | | cases/s | s/case | submit p50 ms | p95 ms | p99 ms | processor s/case (JVM + PostgreSQL) | kB/case |
                |---|---:|---:|---:|---:|---:|---:|---:|""";
    }

    String line() {
        return String.format(
                java.util.Locale.ROOT,
                "| %s | %.1f | %.3f | %.0f | %.0f | %.0f | %.3f (%.3f + %.3f) | %.1f |",
                name,
                1 / secondsPerCase(),
                secondsPerCase(),
                submission(0.5),
                submission(0.95),
                submission(0.99),
                processorPerCase(),
                seconds(processor) / cases,
                seconds(database) / cases,
                bytes / 1024.0 / cases);
    }
}
