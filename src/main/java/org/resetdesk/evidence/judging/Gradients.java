package org.resetdesk.evidence.judging;

import org.resetdesk.evidence.reading.Grey;

/** The structure tensor: how much brightness changes along each direction, summed over an area. */
record Gradients(double across, double down, double both) {

    static final Gradients NONE = new Gradients(0, 0, 0);

    static Gradients in(Grey grey, int left, int top, int right, int bottom) {
        double across = 0;
        double down = 0;
        double both = 0;
        for (int y = Math.max(1, top); y < Math.min(grey.height() - 1, bottom); y++) {
            for (int x = Math.max(1, left); x < Math.min(grey.width() - 1, right); x++) {
                int dx = grey.at(x + 1, y) - grey.at(x - 1, y);
                int dy = grey.at(x, y + 1) - grey.at(x, y - 1);
                across += dx * dx;
                down += dy * dy;
                both += dx * dy;
            }
        }
        return new Gradients(across, down, both);
    }

    Gradients plus(Gradients other) {
        return new Gradients(across + other.across, down + other.down, both + other.both);
    }

    double energy() {
        return across + down;
    }

    /** The energy along the weakest direction as a share of that along the strongest: 1 where all are alike. */
    double evenness() {
        double middle = (across + down) / 2;
        double spread = Math.hypot((across - down) / 2, both);
        return middle + spread == 0 ? 1 : (middle - spread) / (middle + spread);
    }

    /** The weakest direction, in degrees from the right, downwards. */
    double weakest() {
        return Math.toDegrees(0.5 * Math.atan2(2 * both, across - down)) + 90;
    }
}
