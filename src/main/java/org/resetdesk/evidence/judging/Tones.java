package org.resetdesk.evidence.judging;

import org.resetdesk.evidence.reading.Grey;

/** How brightness is spread over an area: 256 steps, and how many pixels have each. */
record Tones(int[] histogram, long pixels) {

    static Tones of(Grey grey) {
        return of(grey, 0, 0, grey.width(), grey.height());
    }

    /** Right and bottom are outside. */
    static Tones of(Grey grey, int left, int top, int right, int bottom) {
        int[] histogram = new int[256];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                histogram[grey.at(x, y)]++;
            }
        }
        return new Tones(histogram, (long) Math.max(0, right - left) * Math.max(0, bottom - top));
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
}
