package org.resetdesk.bench.picture;

/** What can be wrong with a photo. Zero is none of it. */
public enum Flaw {
    /** Smeared by processing or a dirty lens: standard deviation of the Gaussian blur in pixels. */
    BLUR(0, 20),
    /** Out of focus: radius of the disc, in pixels, that the lens makes of a point. */
    DEFOCUS(0, 30),
    /** The hand moved sideways: length of the smear in pixels. */
    MOTION(0, 60),
    /** The hand moved up or down, too: height of the smear in pixels; minus rises to the right. */
    RISE(-60, 60),
    /** Turned: degrees clockwise. */
    TURN(-180, 180),
    /** Seen from the side: degrees off the front. */
    SLANT(-75, 75),
    /** On a pipe or a round housing: degrees of the circle that the subject's width covers. */
    CURVE(0, 170),
    /** The reflection of a lamp or a flash: how much of the subject's width it hides, 0 to 1. */
    SHINE(0, 1),
    /** The reflection of a tube or a window, aslant: its width as a share of the subject's, 0 to 1. */
    STREAK(0, 1),
    /** Taken from a monitor, whose dots beat with those of the sensor: how deep the dark between the dots is, 0 to 1. */
    MOIRE(0, 1),
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
