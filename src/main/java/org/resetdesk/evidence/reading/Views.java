package org.resetdesk.evidence.reading;

import static org.resetdesk.evidence.reading.View.Threshold.GLOBAL;
import static org.resetdesk.evidence.reading.View.Threshold.LOCAL;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The ways in which a picture is looked at, the most promising first; each is made when its turn comes. */
record Views(Grey grey) {

    private static final int MIDDLE = 1200;
    private static final int SMALL = 600;

    /** Always all of them. */
    List<Supplier<View>> survey() {
        List<Supplier<View>> views = new ArrayList<>();
        if (grey.longestSide() > MIDDLE) {
            views.add(() -> view(MIDDLE, LOCAL));
        }
        views.add(() -> view(grey.longestSide(), LOCAL));
        views.add(() -> view(Math.min(MIDDLE, grey.longestSide()), GLOBAL));
        return views;
    }

    /** Where the survey found nothing. */
    List<Supplier<View>> rescue() {
        List<Supplier<View>> views = new ArrayList<>();
        if (grey.longestSide() > SMALL) {
            views.add(() -> view(SMALL, LOCAL));
        }
        if (grey.longestSide() <= MIDDLE) {
            views.add(() -> view(2 * grey.longestSide(), LOCAL));
            views.add(() -> view(2 * grey.longestSide(), GLOBAL));
        } else {
            views.add(() -> view(grey.longestSide(), GLOBAL));
        }
        views.add(() -> inverted(LOCAL));
        views.add(() -> inverted(GLOBAL));
        return views;
    }

    private View inverted(View.Threshold threshold) {
        View view = view(Math.min(MIDDLE, grey.longestSide()), threshold);
        return new View(view.grey().inverted(), view.scale(), threshold);
    }

    private View view(int longestSide, View.Threshold threshold) {
        double scale = (double) longestSide / grey.longestSide();
        return new View(scale == 1 ? grey : grey.scaled(scale), scale, threshold);
    }
}
