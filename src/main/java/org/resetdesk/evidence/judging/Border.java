package org.resetdesk.evidence.judging;

import org.resetdesk.evidence.reading.Grey;

/** Whether print goes on up to the edge of a picture. */
final class Border {

    /** Depth of what is looked at, as a part of the longest side. */
    private static final int DEPTH = 60;

    private static final int PARTS = 12;

    private Border() {}

    /** The liveliest twelfth of any of the four sides, as a share of the liveliest parts of the picture. */
    static double liveliness(Grey grey, Tiles tiles) {
        int depth = Math.max(3, grey.longestSide() / DEPTH);
        int width = grey.width();
        int height = grey.height();
        double most = 0;
        for (int part = 0; part < PARTS; part++) {
            int left = part * width / PARTS;
            int right = (part + 1) * width / PARTS;
            int top = part * height / PARTS;
            int bottom = (part + 1) * height / PARTS;
            most = Math.max(most, Gradients.energy(grey, left, 0, right, depth));
            most = Math.max(most, Gradients.energy(grey, left, height - depth, right, height));
            most = Math.max(most, Gradients.energy(grey, 0, top, depth, bottom));
            most = Math.max(most, Gradients.energy(grey, width - depth, top, width, bottom));
        }
        return tiles.liveliest() == 0 ? 0 : most / tiles.liveliest();
    }
}
