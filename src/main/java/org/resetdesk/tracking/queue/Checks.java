package org.resetdesk.tracking.queue;

import java.time.Duration;
import java.util.List;

/** How long the desk takes where nobody has to look. */
final class Checks {

    /** Below this nothing is said. */
    static final int FEWEST = 3;

    private Checks() {}

    /** How much longer, after so much time; where it never took so long before, as long again. */
    static Duration remaining(List<Duration> recent, Duration elapsed, double probability) {
        Quantiles longer = new Quantiles();
        recent.stream().filter(each -> each.compareTo(elapsed) > 0).forEach(each -> longer.add(each.toMillis(), 1));
        return longer.isEmpty()
                ? elapsed
                : Duration.ofMillis((long) longer.at(probability)).minus(elapsed);
    }
}
