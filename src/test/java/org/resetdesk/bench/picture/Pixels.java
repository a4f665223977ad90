package org.resetdesk.bench.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A picture's own pixels, row by row: writing to them writes to the picture. */
final class Pixels {

    private Pixels() {}

    /** @param picture of {@link BufferedImage#TYPE_INT_RGB} */
    static int[] of(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }
}
