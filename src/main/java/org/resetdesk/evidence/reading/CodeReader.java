package org.resetdesk.evidence.reading;

import java.time.Duration;

/**
 * Reads every code of a picture: QR, Data Matrix, Code 128. Each view is looked at by the quick readers first. A survey of a few views always runs to its end, so that a second code is not
 * missed; the views after it only until something is read.
 */
public final class CodeReader {

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
        views.survey().forEach(stage -> look(stage, sightings, budget));
        views.rescue().stream()
                .takeWhile(stage -> sightings.believed().isEmpty() && !budget.spent())
                .forEach(stage -> look(stage, sightings, budget));
    }

    private static void look(Views.Stage stage, Sightings sightings, TimeBudget budget) {
        View view = stage.view().get();
        for (CodeFinder finder : stage.finders()) {
            if (!budget.spent()) {
                finder.look(view, sightings, budget);
            }
        }
    }
}
