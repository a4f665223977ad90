package org.resetdesk.evidence.judging;

import org.resetdesk.evidence.reading.Grey;

/** How the brightness of a picture is spread: 256 steps, and how many pixels have each. */
record Tones(int[] histogram, long pixels) {

    private static final int BURNT_OUT = 250;

    /** Below this share a highlight is a detail; above that one, what is white is the paper. */
    private static final double SMALLEST_GLARE = 0.01;

    private static final double LARGEST_GLARE = 0.25;

    /** A glare stands out from a surface that is itself not white. */
    private static final int BRIGHTEST_SURFACE = 190;

    static Tones of(Grey grey) {
        int[] histogram = new int[256];
        for (byte pixel : grey.pixels()) {
            histogram[pixel & 0xFF]++;
        }
        return new Tones(histogram, grey.pixels().length);
    }

    /** The brightness that this many per cent of the pixels do not exceed. */
    int percentile(int percent) {
        long below = 0;
        int tone = 0;
        while (tone < 255 && (below + histogram[tone]) * 100 < pixels * percent) {
            below += histogram[tone];
            tone++;
        }
        return tone;
    }

    boolean glaring() {
        long burntOut = 0;
        for (int tone = BURNT_OUT; tone < histogram.length; tone++) {
            burntOut += histogram[tone];
        }
        double share = (double) burntOut / pixels;
        return share > SMALLEST_GLARE && share < LARGEST_GLARE && percentile(75) < BRIGHTEST_SURFACE;
    }
}
