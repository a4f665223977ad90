package org.resetdesk.evidence.judging;

import java.awt.image.BufferedImage;
import java.util.List;
import org.resetdesk.bench.picture.CodePicture;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.Photo;
import org.resetdesk.evidence.reading.Grey;
import org.resetdesk.evidence.reading.Point;
import org.resetdesk.evidence.reading.UnreadSquare;

/** A code at a known place: it stands straight in the middle of a photo and takes four fifths of its height, margin and all. */
final class Chart {

    private static final BufferedImage CODE = CodePicture.qr("https://resetdesk.example/some/web/address");

    private static final int WITH_MARGIN = CODE.getWidth() / 8;

    static final int MODULES = WITH_MARGIN - 2 * 4;

    static final double MODULE = 0.8 * 1200 / WITH_MARGIN;

    static final UnreadSquare SQUARE = square();

    private Chart() {}

    static Grey sharp() {
        return photo(0);
    }

    /** An edge takes two and a half times the blur's deviation. */
    static Grey blurred() {
        return photo(0.6 * MODULE);
    }

    private static UnreadSquare square() {
        int half = (int) Math.round(MODULES * MODULE / 2);
        return new UnreadSquare(
                List.of(
                        new Point(800 - half, 600 - half),
                        new Point(800 + half, 600 - half),
                        new Point(800 + half, 600 + half),
                        new Point(800 - half, 600 + half)),
                MODULES);
    }

    private static Grey photo(double blur) {
        return Sweep.grey(Photo.of(CODE).with(Flaw.BLUR, blur).jpeg());
    }
}
