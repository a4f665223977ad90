package org.resetdesk.evidence.reading;

import java.time.Duration;
import java.util.List;

/**
 * Reads every code of a picture: QR, Data Matrix, Code 128. Each view is looked at by the quick readers first. A survey of a few views always runs to its end, so that a second code is not
 * missed; the views after it only until something is read.
 */
public final class CodeReader {

    private static final List<CodeFinder> FINDERS =
            List.of(new ReadyQrCodes(), new QrCodes(), new DataMatrices(), new BarCodes());

    private CodeReader() {}

    /**
     * Never throws for what is in the picture.
     *
     * @param time processor time of the calling thread, asked between the steps
     */
    public static CodeReading read(Grey picture, Duration time) {
        Sightings sightings = new Sightings();
        look(new Views(picture), sightings, TimeBudget.of(time));
        return new CodeReading(sightings.believed(), sightings.unread());
    }

    private static void look(Views views, Sightings sightings, TimeBudget budget) {
        views.survey().forEach(view -> look(view.get(), sightings, budget));
        views.rescue().stream()
                .takeWhile(view -> sightings.believed().isEmpty() && !budget.spent())
                .forEach(view -> look(view.get(), sightings, budget));
    }

    private static void look(View view, Sightings sightings, TimeBudget budget) {
        for (CodeFinder finder : FINDERS) {
            if (!budget.spent()) {
                finder.look(view, sightings, budget);
            }
        }
    }
}
