package org.resetdesk.evidence.judging;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What each finding goes by, larger where there is more of the fault; NaN where it could not be measured. */
enum Measure {
    OUT_OF_FOCUS(
            "picture.out-of-focus",
            "narrowest edge, px of 1000",
            trial -> trial.overview().edges().narrowest()),
    OUT_OF_FOCUS_CODE(
            "picture.out-of-focus",
            "narrowest edge, modules",
            trial -> trial.closeUp().map(code -> code.edges().narrowest()).orElse(Double.NaN)),
    MOTION(
            "picture.motion",
            "widest edge / narrowest",
            trial -> trial.overview().edges().unevenness()),
    MOTION_CODE(
            "picture.motion",
            "the same, in the code",
            trial -> trial.closeUp().map(code -> code.edges().unevenness()).orElse(Double.NaN)),
    REFLECTION(
            "picture.reflection",
            "burnt out, soft rim",
            trial -> trial.overview().glare().softness()
                    * trial.overview().glare().share()),
    REFLECTION_CODE(
            "picture.reflection",
            "blank share of the code",
            trial -> trial.closeUp().map(CloseUp::hidden).orElse(Double.NaN)),
    NOT_FRONTAL(
            "picture.not-frontal",
            "tilt, degrees",
            trial -> trial.closeUp().map(CloseUp::tilt).orElse(Double.NaN)),
    TOO_SMALL(
            "picture.too-small",
            "lively tiles (fewer)",
            trial -> -trial.overview().tiles().lively()),
    TOO_SMALL_CODE(
            "picture.too-small",
            "pixels a module (fewer)",
            trial -> trial.closeUp()
                    .filter(code -> code.modulePixels() > 0)
                    .map(code -> -code.modulePixels())
                    .orElse(Double.NaN)),
    TOO_DARK("picture.too-dark", "brightest (less)", trial -> -trial.overview().brightest()),
    LOW_CONTRAST(
            "picture.low-contrast",
            "contrast (less)",
            trial -> -trial.overview().tiles().contrast()),
    CUT_OFF(
            "picture.cut-off",
            "lively border, an eye seen",
            trial -> trial.overview().eyes() > 0 ? trial.overview().border() : 0);

    private final String finding;
    private final String what;
    private final ToDoubleFunction<Trial> measure;

    Measure(String finding, String what, ToDoubleFunction<Trial> measure) {
        this.finding = finding;
        this.what = what;
        this.measure = measure;
    }

    String finding() {
        return finding;
    }

    String what() {
        return what;
    }

    /** How often a picture lost for this measures more than one lost for something else; a tie counts half. NaN without both. */
    double areaUnderCurve(List<Trial> lost) {
        double[] theirs = values(lost, true);
        double[] others = values(lost, false);
        double wins = 0;
        for (double its : theirs) {
            for (double other : others) {
                wins += its > other ? 1 : its == other ? 0.5 : 0;
            }
        }
        return wins / theirs.length / others.length;
    }

    int measured(List<Trial> lost) {
        return values(lost, true).length;
    }

    private double[] values(List<Trial> lost, boolean expected) {
        return lost.stream()
                .filter(trial -> trial.expected().equals(finding) == expected)
                .mapToDouble(measure)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }
}
