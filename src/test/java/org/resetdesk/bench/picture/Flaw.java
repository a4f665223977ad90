package org.resetdesk.bench.picture;

/** What can be wrong with a photo. Zero is none of it. */
public enum Flaw {
    /** Out of focus: standard deviation of the blur in pixels. */
    BLUR(0, 20),
    /** The hand moved: length of the smear in pixels. */
    MOTION(0, 60),
    /** Turned: degrees clockwise. */
    TURN(-180, 180),
    /** Seen from the side: degrees off the front. */
    SLANT(-75, 75),
    /** A reflection: how much of the subject's width it hides, 0 to 1. */
    SHINE(0, 1),
    /** Too far away: share of the size that is lost, 0 to 1. */
    SHRINK(0, 0.95),
    /** Too dark: share of the light that is missing, 0 to 1. */
    DARK(0, 1),
    /** Washed out: share of the contrast that is missing, 0 to 1. */
    FADE(0, 1),
    /** Share of the subject that lies outside the picture on the right, 0 to 1. */
    CUT(0, 1),
    /** A bad sensor: standard deviation of the noise in levels of 255. */
    NOISE(0, 80),
    /** Compressed too hard: 0 is JPEG quality 92, 1 the worst there is. */
    LOSS(0, 1);

    private final double least;
    private final double most;

    Flaw(double least, double most) {
        this.least = least;
        this.most = most;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    double bounded(double amount) {
        return Math.max(least, Math.min(most, amount));
    }
}
