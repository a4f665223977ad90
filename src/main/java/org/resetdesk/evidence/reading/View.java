package org.resetdesk.evidence.reading;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One way of looking at a picture.
 *
 * @param grey the picture at this scale, inverted or not
 * @param scale size of this view in relation to the picture
 * @param threshold how black is told from white
 * @param bitmap black and white, computed once for all who look
 */
record View(Grey grey, double scale, Threshold threshold, BinaryBitmap bitmap) {

    enum Threshold {
        /** Block by block: withstands shadows. */
        LOCAL(HybridBinarizer::new),
        /** One for all: withstands noise. */
        GLOBAL(GlobalHistogramBinarizer::new);

        private final Function<LuminanceSource, Binarizer> binarizer;

        Threshold(Function<LuminanceSource, Binarizer> binarizer) {
            this.binarizer = binarizer;
        }
    }

    View(Grey grey, double scale, Threshold threshold) {
        this(grey, scale, threshold, new BinaryBitmap(threshold.binarizer.apply(grey.source())));
    }

    List<Point> inPicture(ResultPoint... points) {
        return inPicture(Arrays.stream(points)
                .filter(Objects::nonNull)
                .map(point -> new Place(point.getX(), point.getY()))
                .toArray(Place[]::new));
    }

    List<Point> inPicture(Place... places) {
        return Arrays.stream(places)
                .map(place -> place.times(1 / scale))
                .map(place -> new Point((int) Math.round(place.x()), (int) Math.round(place.y())))
                .toList();
    }
}
