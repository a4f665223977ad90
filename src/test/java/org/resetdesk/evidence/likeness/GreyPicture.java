package org.resetdesk.evidence.likeness;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.resetdesk.evidence.reading.Grey;

/** Any picture as the decoder would give it, brightness alone. */
final class GreyPicture {

    private GreyPicture() {}

    static Grey of(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return Grey.of(copy);
    }
}
