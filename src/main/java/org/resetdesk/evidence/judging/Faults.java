package org.resetdesk.evidence.judging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** From what was measured to what is said, the most useful first: what hides more than the next stands before it. */
final class Faults {

    private static final List<PictureFault> NONE = List.of();

    private Faults() {}

    /** Of a code that was found, in its picture; where nothing is wrong with the code, of the picture. */
    static List<PictureFault> of(CloseUp code, Overview picture) {
        boolean misled =
                !cutOff(picture).isEmpty() || softly(code) && !blur(picture).isEmpty();
        if (picture.brightest() < Limits.BRIGHTEST || misled) {
            return of(picture);
        }
        List<PictureFault> faults = of(code);
        return faults.isEmpty() ? of(picture) : faults;
    }

    static List<PictureFault> of(CloseUp code) {
        List<PictureFault> hidden =
                Stream.of(reflection(code), blur(code)).flatMap(List::stream).toList();
        return hidden.isEmpty()
                ? Stream.of(notFrontal(code), tooSmall(code), lowContrast(code))
                        .flatMap(List::stream)
                        .toList()
                : hidden;
    }

    /** Where the corners of a blurred code were guessed wrongly, the close-up shows something else. */
    private static boolean softly(CloseUp code) {
        return code.modulePixels() == 0 || code.edges().narrowest() > Limits.EDGE_IN_MODULES / 2;
    }

    /** In the dark, and where hardly anything stands out, noise is all there is to measure. */
    static List<PictureFault> of(Overview picture) {
        if (picture.brightest() < Limits.BRIGHTEST) {
            return fault("picture.too-dark", "brightest", picture.brightest(), Limits.BRIGHTEST);
        }
        if (picture.tiles().contrast() < Limits.CONTRAST) {
            return fault("picture.low-contrast", "contrast", picture.tiles().contrast(), Limits.CONTRAST);
        }
        List<PictureFault> hidden = Stream.of(cutOff(picture), reflection(picture), blur(picture))
                .flatMap(List::stream)
                .toList();
        return hidden.isEmpty() ? tooSmall(picture) : hidden;
    }

    private static List<PictureFault> reflection(CloseUp code) {
        return code.hidden() < Limits.HIDDEN
                ? NONE
                : fault("picture.reflection", "hidden", code.hidden(), Limits.HIDDEN);
    }

    private static List<PictureFault> blur(CloseUp code) {
        if (code.edges().unevenness() > Limits.UNEVENNESS
                && smears(code, code.edges().widest())) {
            return fault("picture.motion", "unevenness", code.edges().unevenness(), Limits.UNEVENNESS);
        }
        return smears(code, code.edges().narrowest())
                ? fault("picture.out-of-focus", "edgeInModules", code.edges().narrowest(), Limits.EDGE_IN_MODULES)
                : NONE;
    }

    /** However small a module, no picture is sharper than its pixels. */
    private static boolean smears(CloseUp code, double edgeInModules) {
        return edgeInModules > Limits.EDGE_IN_MODULES && edgeInModules * code.modulePixels() > Limits.EDGE;
    }

    private static List<PictureFault> notFrontal(CloseUp code) {
        return code.tilt() > Limits.TILT ? fault("picture.not-frontal", "tilt", code.tilt(), Limits.TILT) : NONE;
    }

    private static List<PictureFault> tooSmall(CloseUp code) {
        return code.modulePixels() > 0 && code.modulePixels() < Limits.MODULE
                ? fault("picture.too-small", "modulePixels", code.modulePixels(), Limits.MODULE)
                : NONE;
    }

    private static List<PictureFault> lowContrast(CloseUp code) {
        return code.contrast() < Limits.CODE_CONTRAST
                ? fault("picture.low-contrast", "contrast", code.contrast(), Limits.CODE_CONTRAST)
                : NONE;
    }

    private static List<PictureFault> cutOff(Overview picture) {
        if (someEyes(picture) && picture.border() > Limits.BORDER) {
            return fault("picture.cut-off", "border", picture.border(), Limits.BORDER);
        }
        return printInOnePlace(picture) && picture.border() > Limits.LIVELIEST_BORDER
                ? fault("picture.cut-off", "border", picture.border(), Limits.LIVELIEST_BORDER)
                : NONE;
    }

    private static boolean someEyes(Overview picture) {
        return picture.eyes() > 0 && picture.eyes() < Limits.EYES;
    }

    /** A label on something bare; a wall of bricks is lively all over, up to the border. */
    private static boolean printInOnePlace(Overview picture) {
        return picture.tiles().lively() <= Limits.ONE_PLACE && picture.tiles().contrast() > Limits.PRINT;
    }

    /** What is smeared ends softly, white paper too. */
    private static List<PictureFault> reflection(Overview picture) {
        Glare glare = picture.glare();
        return glare.share() > Limits.GLARE
                        && glare.softness() > Limits.SOFTNESS
                        && blur(picture).isEmpty()
                ? fault("picture.reflection", "glare", glare.share(), Limits.GLARE)
                : NONE;
    }

    private static List<PictureFault> blur(Overview picture) {
        EdgeWidths edges = picture.edges();
        if (edges.widest() > Limits.LOBE) {
            return NONE;
        }
        if (edges.unevenness() > Limits.UNEVENNESS && edges.widest() > Limits.SMEAR && !softAllRound(picture.glare())) {
            return fault("picture.motion", "unevenness", edges.unevenness(), Limits.UNEVENNESS);
        }
        return edges.narrowest() > Limits.EDGE
                ? fault("picture.out-of-focus", "edge", edges.narrowest(), Limits.EDGE)
                : NONE;
    }

    /** A moved hand makes soft what lies along its way, a lamp all of its rim. */
    private static boolean softAllRound(Glare glare) {
        return glare.share() > Limits.GLARE && glare.softness() > Limits.SOFT_ALL_ROUND;
    }

    private static List<PictureFault> tooSmall(Overview picture) {
        if (picture.longestSide() < Limits.LONGEST_SIDE) {
            return fault("picture.too-small", "longestSide", picture.longestSide(), Limits.LONGEST_SIDE);
        }
        return picture.tiles().lively() <= Limits.LIVELY_TILES
                ? fault("picture.too-small", "livelyTiles", picture.tiles().lively(), Limits.LIVELY_TILES)
                : NONE;
    }

    private static List<PictureFault> fault(String code, String name, double measured, double limit) {
        return List.of(new PictureFault(code, Map.of(name, number(measured), "limit", number(limit))));
    }

    /** A few digits that count: 0.08, 2.8, 240. */
    private static String number(double number) {
        String format = Math.abs(number) < 1 ? "%.2f" : Math.abs(number) < 10 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, number);
    }
}
