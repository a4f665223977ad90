package org.resetdesk.evidence.judging;

import org.resetdesk.evidence.reading.Grey;

/** How much brightness changes from pixel to pixel: large where there is print, small on bare surfaces. */
final class Gradients {

    private Gradients() {}

    /** Mean of the squared slope, in levels a pixel; right and bottom are outside. */
    static double energy(Grey grey, int left, int top, int right, int bottom) {
        long energy = 0;
        long count = 0;
        for (int y = Math.max(1, top); y < Math.min(grey.height() - 1, bottom); y++) {
            for (int x = Math.max(1, left); x < Math.min(grey.width() - 1, right); x++) {
                int across = grey.at(x + 1, y) - grey.at(x - 1, y);
                int down = grey.at(x, y + 1) - grey.at(x, y - 1);
                energy += (long) across * across + (long) down * down;
                count++;
            }
        }
        return count == 0 ? 0 : energy / 4.0 / count;
    }
}
