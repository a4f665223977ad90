package org.resetdesk.evidence.reading;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.Code128Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Code 128, line by line in four directions. A text is told once for every line that reads it, so that it can be believed for having
 * been read more than once.
 */
final class BarCodes implements CodeFinder {

    private static final int LINES = 200;

    /** Asking for the time costs as much as reading a line. */
    private static final int LINES_BETWEEN_QUESTIONS = 20;

    @Override
    public void look(View view, Sightings sightings, TimeBudget budget) {
        along(view, budget, line -> sightings.add(line.code(ends -> view.inPicture(ends))));
        View across = new View(view.grey().transposed(), view.scale(), view.threshold());
        along(across, budget, line -> sightings.add(line.code(ends -> view.inPicture(swapped(ends)))));
    }

    /** Level lines of a turned picture. */
    static void along(Turned turned, View.Threshold threshold, Sightings sightings, TimeBudget budget) {
        View view = new View(turned.grey(), 1, threshold);
        along(
                view,
                budget,
                line -> sightings.add(line.code(ends -> Arrays.stream(ends)
                        .map(end -> turned.inPicture(end.x(), end.y()))
                        .map(place -> new Point((int) Math.round(place.x()), (int) Math.round(place.y())))
                        .toList())));
    }

    private static Place[] swapped(Place... ends) {
        return Arrays.stream(ends).map(end -> new Place(end.y(), end.x())).toArray(Place[]::new);
    }

    private static void along(View view, TimeBudget budget, Consumer<Line> found) {
        BinaryBitmap bitmap = view.bitmap();
        int step = Math.max(1, bitmap.getHeight() / LINES);
        for (int y = step / 2, line = 0; y < bitmap.getHeight(); y += step, line++) {
            if (line % LINES_BETWEEN_QUESTIONS == 0 && budget.spent()) {
                return;
            }
            Optional<BitArray> row = row(view, bitmap, y);
            if (row.isPresent()) {
                line(row.get(), y, false, found);
                row.get().reverse();
                line(row.get(), y, true, found);
            }
        }
    }

    private static Optional<BitArray> row(View view, BinaryBitmap bitmap, int y) {
        try {
            BitArray row = view.threshold() == View.Threshold.GLOBAL
                    ? bitmap.getBlackRow(y, null)
                    : bitmap.getBlackMatrix().getRow(y, null);
            return Optional.of(row);
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** All codes on a line, from left to right. */
    private static void line(BitArray row, int y, boolean backwards, Consumer<Line> found) {
        BitArray rest = row.clone();
        Optional<Result> read = decode(rest, y);
        while (read.isPresent()) {
            ResultPoint[] ends = read.get().getResultPoints();
            found.accept(new Line(read.get(), y, backwards, row.getSize()));
            int next = Math.min(row.getSize(), Math.round(ends[1].getX()) + 1);
            for (int x = 0; x < next; x++) {
                if (rest.get(x)) {
                    rest.flip(x);
                }
            }
            read = decode(rest, y);
        }
    }

    private static Optional<Result> decode(BitArray row, int y) {
        try {
            return Optional.of(new Code128Reader().decodeRow(y, row, Map.of()));
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    private record Line(Result result, int y, boolean backwards, int width) {

        ReadCode code(Function<Place[], List<Point>> inPicture) {
            ResultPoint[] ends = result.getResultPoints();
            Place[] places = {end(ends[0]), end(ends[1])};
            return new ReadCode(result.getBarcodeFormat().name(), result.getText(), inPicture.apply(places));
        }

        private Place end(ResultPoint point) {
            return new Place(backwards ? width - 1 - point.getX() : point.getX(), y);
        }
    }
}
