package org.resetdesk.evidence.reading;

import static org.resetdesk.evidence.reading.View.Threshold.GLOBAL;
import static org.resetdesk.evidence.reading.View.Threshold.LOCAL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The ways in which a picture is looked at, and who looks, the most promising first; each view is made once, when its turn comes. */
final class Views {

    /** In pixels of the longest side. */
    private static final int MIDDLE = 1200;

    private static final List<CodeFinder> QUICK =
            List.of(new ReadyQrCodes(), new QrCodes(), new DataMatrices(), new BarCodes());
    private static final List<CodeFinder> SQUARE = List.of(new QrCodes(), new DataMatrices());
    private static final List<CodeFinder> THOROUGH =
            List.of(new QrCodes(), new DataMatrices(), new BarCodes(), new IslandDataMatrices());

    private final Grey grey;
    private final Map<Integer, Grey> sizes = new HashMap<>();
    private final Map<Way, View> made = new HashMap<>();

    Views(Grey grey) {
        this.grey = grey;
    }

    /** @param longestSide in pixels */
    private record Way(int longestSide, View.Threshold threshold) {}

    /** A view and its lookers. */
    record Stage(Supplier<View> view, List<CodeFinder> finders) {}

    /** Always all of them. */
    List<Stage> survey() {
        List<Stage> stages = new ArrayList<>();
        if (grey.longestSide() > MIDDLE) {
            stages.add(stage(MIDDLE, LOCAL, QUICK));
        }
        stages.add(stage(grey.longestSide(), LOCAL, QUICK));
        stages.add(stage(middle(), GLOBAL, QUICK));
        return stages;
    }

    /** Where the survey found nothing. */
    List<Stage> rescue() {
        List<Stage> stages = new ArrayList<>();
        stages.add(stage(middle() / 2, LOCAL, QUICK));
        stages.add(stage(middle(), LOCAL, List.of(new IslandDataMatrices(), new SquareQrCodes())));
        stages.add(new Stage(() -> sharpened(middle() / 2, 4), SQUARE));
        stages.add(new Stage(() -> sharpened(middle(), 6), SQUARE));
        if (grey.longestSide() <= MIDDLE) {
            stages.add(stage(2 * grey.longestSide(), LOCAL, THOROUGH));
        } else {
            stages.add(stage(grey.longestSide(), GLOBAL, QUICK));
            stages.add(stage(MIDDLE / 3, LOCAL, QUICK));
        }
        stages.add(stage(middle(), LOCAL, List.of(new TiltedBarCodes())));
        stages.add(new Stage(() -> inverted(LOCAL), THOROUGH));
        stages.add(new Stage(() -> inverted(GLOBAL), QUICK));
        return stages;
    }

    private int middle() {
        return Math.min(MIDDLE, grey.longestSide());
    }

    private Stage stage(int longestSide, View.Threshold threshold, List<CodeFinder> finders) {
        return new Stage(() -> view(longestSide, threshold), finders);
    }

    private View sharpened(int longestSide, int reach) {
        View view = view(longestSide, LOCAL);
        return new View(view.grey().sharpened(reach, 2), view.scale(), LOCAL);
    }

    private View inverted(View.Threshold threshold) {
        View view = view(middle(), threshold);
        return new View(view.grey().inverted(), view.scale(), threshold);
    }

    private View view(int longestSide, View.Threshold threshold) {
        return made.computeIfAbsent(
                new Way(longestSide, threshold), way -> new View(sized(longestSide), scale(longestSide), threshold));
    }

    private Grey sized(int longestSide) {
        return sizes.computeIfAbsent(longestSide, side -> side == grey.longestSide() ? grey : grey.scaled(scale(side)));
    }

    private double scale(int longestSide) {
        return (double) longestSide / grey.longestSide();
    }
}
