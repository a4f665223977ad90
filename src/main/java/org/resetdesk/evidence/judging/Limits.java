package org.resetdesk.evidence.judging;

/**
 * From where on something is said of a picture that was not read. Where nothing else stands, a limit comes from src/docs/benchmarks.md,
 * "The judge": it lies between what pictures lost for that cause measured and what all others did.
 */
final class Limits {

    /** Levels of 255. Lost in the dark: 14 and less; the darkest of all others: 99. */
    static final int BRIGHTEST = 50;

    /** Levels of 255, in the tile of most contrast. Washed out and lost: 23 and less; the flattest of all others: 39. */
    static final int CONTRAST = 28;

    /** Levels of 255, inside a code. Blurred ones that were found: 101 and more. */
    static final int CODE_CONTRAST = 40;

    /** How often wider the widest direction's edges are. Moved: 1.8 and more; out of focus: 1.1 to 1.5. */
    static final double UNEVENNESS = 1.7;

    /** Pixels of a picture of 1000. Moved and lost: 5.1 and more; the widest direction of sharp pictures: up to 3. */
    static final double SMEAR = 4;

    /** Pixels of a picture of 1000. Out of focus and lost: 3.3 and more; sharp pictures: 1.0 to 2.5. */
    static final double EDGE = 2.8;

    /** Pixels of a picture of 1000: what is wider is the lobe of a lamp, not the edge of anything. Blurred and lost: up to 27. */
    static final double LOBE = 60;

    /** Modules. Out of focus and lost: 1.2 and more where the code was fitted well; codes lost for something else: up to 0.65. */
    static final double EDGE_IN_MODULES = 0.8;

    /** Share of the picture. Burnt out and lost: 0.026 and more. */
    static final double GLARE = 0.01;

    /** Share of the rim. Lamps: 0.35 and more; white paper that is sharp: up to 0.25, but for 4 of 255 real pictures. */
    static final double SOFTNESS = 0.3;

    /** Share of the rim. Lamps that leave nothing sharp along their edge: 0.94; white paper moved by a hand is soft on two sides. */
    static final double SOFT_ALL_ROUND = 0.85;

    /** Share of a code. Under a lamp and lost: 0.16; codes lost for something else: up to 0.02. */
    static final double HIDDEN = 0.08;

    /** Degrees; measured on real photographs beforehand (issue 3), AUC 0.91. */
    static final double TILT = 37;

    /** Pixels a module; measured on real photographs beforehand (issue 3), AUC 0.9. */
    static final double MODULE = 2;

    /** Pixels: a feature code of ours has 61 modules a side and a margin of four; less than two pixels for each. */
    static final int LONGEST_SIDE = 138;

    /** Of 64 tiles: all that can be seen fills less than a twelfth of the picture. Too far away and lost: 4. */
    static final int LIVELY_TILES = 5;

    /** Share of the liveliness of the picture's liveliest parts. Cut off and lost: 1.15 and more. */
    static final double BORDER = 0.5;

    /** Livelier than the liveliest parts: the border runs through the midst of print. Cut labels: 2.3 and 4.4. */
    static final double LIVELIEST_BORDER = 1;

    /** Of 64 tiles: a quarter. Labels on a table: 6 to 16. */
    static final int ONE_PLACE = 16;

    /** Levels of 255, in the tile of most contrast: black on white. */
    static final int PRINT = 150;

    /** Finder patterns: a code that shows all of them is not cut off. */
    static final int EYES = 3;

    private Limits() {}
}
