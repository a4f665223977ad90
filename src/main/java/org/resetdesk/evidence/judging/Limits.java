package org.resetdesk.evidence.judging;

/**
 * From where on something is said of a picture that was not read. All come from src/docs/benchmarks.md, "The judge": between what
 * pictures lost for that cause measure and what pictures lost for others do.
 */
final class Limits {

    /** Levels of 255. Lost in the dark: 11 and less; all others 95 and more. */
    static final int BRIGHTEST = 50;

    /** Levels of 255, in the tile of most contrast. Washed-out pictures are lost at 14. */
    static final int CONTRAST = 28;

    /** Levels of 255, inside a code. */
    static final int CODE_CONTRAST = 40;

    /** How often wider the widest direction's edges are. Moved: 2.6 and more; out of focus up to 1.4, sharp ones up to 1.7. */
    static final double UNEVENNESS = 2.2;

    /** Pixels of a picture of 1000: below, the widest direction is sharp. */
    static final double SMEAR = 4;

    /** Pixels of a picture of 1000. Sharp pictures: 1.0 to 2.5; those out of focus are lost from 3.3. */
    static final double EDGE = 2.8;

    /** Pixels of a picture of 1000: what is wider is the lobe of a lamp, not the edge of anything. */
    static final double LOBE = 60;

    /** Modules. */
    static final double EDGE_IN_MODULES = 0.8;

    /** Share of the picture. */
    static final double GLARE = 0.01;

    /** Share of the rim. White paper that fills a picture ends sharply. */
    static final double SOFTNESS = 0.5;

    /** Share of a code; it mends up to about 15 %. */
    static final double HIDDEN = 0.08;

    /** Degrees; measured on real photographs beforehand (issue 3), AUC 0.91. */
    static final double TILT = 37;

    /** Pixels a module; measured on real photographs beforehand (issue 3), AUC 0.9. */
    static final double MODULE = 2;

    /** Pixels: a label's code takes a third of the width and has up to 37 modules with its margin, two pixels each. */
    static final int LONGEST_SIDE = 240;

    /** Of 64 tiles: all that can be seen fills less than a twelfth of the picture. */
    static final int LIVELY_TILES = 5;

    /** Share of the liveliest parts. */
    static final double BORDER = 0.5;

    private Limits() {}
}
