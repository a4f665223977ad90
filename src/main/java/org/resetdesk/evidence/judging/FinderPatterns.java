package org.resetdesk.evidence.judging;

import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.detector.FinderPatternFinder;
import org.resetdesk.evidence.reading.Grey;

/** The eyes of QR codes, counted one by one: ZXing itself gives up where there are not three. */
final class FinderPatterns extends FinderPatternFinder {

    private static final int STRIPES = 5;

    /** An eye is crossed by many lines; what only one has crossed is print. */
    private static final int SEEN_BY = 2;

    private final BitMatrix black;

    private FinderPatterns(BitMatrix black) {
        super(black);
        this.black = black;
    }

    static int in(Grey grey) {
        try {
            return new FinderPatterns(new HybridBinarizer(grey.source()).getBlackMatrix()).count();
        } catch (NotFoundException e) {
            return 0;
        }
    }

    private int count() {
        for (int y = 1; y < black.getHeight(); y += 2) {
            cross(y);
        }
        return (int) getPossibleCenters().stream()
                .filter(centre -> centre.getCount() >= SEEN_BY)
                .count();
    }

    /** An eye shows as stripes of 1, 1, 3, 1, 1 modules, the first of them black. */
    private void cross(int y) {
        int[] ends = new int[black.getWidth() + 1];
        int changes = 0;
        for (int x = 1; x < black.getWidth(); x++) {
            if (black.get(x, y) != black.get(x - 1, y)) {
                ends[changes++] = x;
            }
        }
        for (int first = black.get(0, y) ? 1 : 0; first + STRIPES < changes; first += 2) {
            int[] stripes = new int[STRIPES];
            for (int i = 0; i < STRIPES; i++) {
                stripes[i] = ends[first + i + 1] - ends[first + i];
            }
            if (foundPatternCross(stripes)) {
                handlePossibleCenter(stripes, y, ends[first + STRIPES]);
            }
        }
    }
}
