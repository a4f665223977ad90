package org.resetdesk.evidence.reading;

import com.google.zxing.FormatException;
import com.google.zxing.ReaderException;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.datamatrix.decoder.Decoder;
import com.google.zxing.datamatrix.decoder.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A quadrilateral that may be a Data Matrix (ISO/IEC 16022): two solid sides, two dotted ones, modules between them. */
final class DataMatrixSheet {

    private static final List<Size> SIZES = sizes();
    private static final double LIKE_A_BORDER = 0.62;
    private static final double SURELY_A_BORDER = 0.75;
    private static final double WORTH_FITTING = 0.4;
    private static final int TO_TRY = 3;
    private static final int ROUNDS = 4;
    private static final double[] SHARPENINGS = {0, 0.7, 1.5};

    private final Grey grey;
    private final List<Place> corners;

    /** What was read; corners: upper left, upper right, lower right, lower left; the solid sides are left and below. */
    record Read(String text, Place[] corners) {}

    private record Size(int columns, int rows) {}

    private record Candidate(Size size, List<Place> corners, double likeness) {}

    /** @param corners upper left, upper right, lower right, lower left; the solid sides are left and below */
    DataMatrixSheet(Grey grey, List<Place> corners) {
        this.grey = grey;
        this.corners = corners;
    }

    Optional<Read> read(TimeBudget budget) {
        List<Candidate> candidates = new ArrayList<>();
        for (Size size : SIZES) {
            double likeness = likeness(size, corners);
            if (likeness > WORTH_FITTING) {
                candidates.add(new Candidate(size, corners, likeness));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(candidate -> -candidate.likeness))
                .limit(TO_TRY)
                .takeWhile(candidate -> !budget.spent())
                .map(this::fitted)
                .filter(candidate -> candidate.likeness > LIKE_A_BORDER)
                .flatMap(candidate -> read(candidate).stream())
                .findFirst();
    }

    private Optional<Read> read(Candidate candidate) {
        Size size = candidate.size;
        Projection projection = projection(size, candidate.corners);
        ElasticGrid flat = ElasticGrid.flat(projection, size.columns, size.rows);
        Optional<Read> read = read(candidate, flat);
        return read.isPresent() || candidate.likeness < SURELY_A_BORDER
                ? read
                : read(candidate, flat.settled(grey, Anchor.of(projection, pairs(size, candidate.corners))));
    }

    private Optional<Read> read(Candidate candidate, ElasticGrid grid) {
        ModuleValues values = ModuleValues.of(grey, grid, candidate.size.columns, candidate.size.rows);
        for (double sharpening : SHARPENINGS) {
            try {
                DecoderResult result =
                        new Decoder().decode(values.sharpened(sharpening).bits());
                return Optional.of(new Read(
                        DataMatrices.text(result.getText(), "]d" + result.getSymbologyModifier()),
                        candidate.corners.toArray(Place[]::new)));
            } catch (ReaderException | RuntimeException e) {
                // the next sharpening may do
            }
        }
        return Optional.empty();
    }

    /** The corners moved until the border looks most like one. */
    private Candidate fitted(Candidate candidate) {
        Candidate best = candidate;
        double module = candidate.corners.get(0).distance(candidate.corners.get(1)) / candidate.size.columns;
        for (double step = module; step > module / 16; step /= 2) {
            for (int round = 0; round < ROUNDS; round++) {
                Candidate better = moved(best, step);
                if (better.likeness < best.likeness + 0.005) {
                    break;
                }
                best = better;
            }
        }
        return best;
    }

    private Candidate moved(Candidate candidate, double step) {
        Candidate best = candidate;
        for (int corner = 0; corner < 4; corner++) {
            for (Place by : List.of(new Place(step, 0), new Place(-step, 0), new Place(0, step), new Place(0, -step))) {
                List<Place> places = new ArrayList<>(best.corners);
                places.set(corner, places.get(corner).plus(by));
                double likeness = likeness(candidate.size, places);
                if (likeness > best.likeness) {
                    best = new Candidate(candidate.size, places, likeness);
                }
            }
        }
        return best;
    }

    private double likeness(Size size, List<Place> at) {
        Projection projection = projection(size, at);
        if (!projection.shows(size.columns, size.rows)) {
            return -1;
        }
        Likeness likeness = new Likeness();
        for (int column = 0; column < size.columns; column++) {
            add(likeness, projection, column, size.rows - 1, true);
            add(likeness, projection, column, 0, column % 2 == 0);
            add(likeness, projection, column, size.rows, false);
        }
        for (int row = 0; row < size.rows; row++) {
            add(likeness, projection, 0, row, true);
            add(likeness, projection, size.columns - 1, row, row % 2 == 1);
            add(likeness, projection, -1, row, false);
        }
        return likeness.value();
    }

    private void add(Likeness likeness, Projection projection, int column, int row, boolean black) {
        Place place = projection.at(column + 0.5, row + 0.5);
        likeness.add(grey.between(place.x(), place.y()), black ? -1 : 1);
    }

    private static List<Projection.Pair> pairs(Size size, List<Place> at) {
        return List.of(
                new Projection.Pair(0, 0, at.get(0)),
                new Projection.Pair(size.columns, 0, at.get(1)),
                new Projection.Pair(size.columns, size.rows, at.get(2)),
                new Projection.Pair(0, size.rows, at.get(3)));
    }

    private static Projection projection(Size size, List<Place> at) {
        return Projection.onto(at, size.columns, size.rows);
    }

    private static List<Size> sizes() {
        List<Size> sizes = new ArrayList<>();
        for (int rows = 8; rows <= 144; rows += 2) {
            for (int columns = 8; columns <= 144; columns += 2) {
                try {
                    Version.getVersionForDimensions(rows, columns);
                    sizes.add(new Size(columns, rows));
                } catch (FormatException e) {
                    // there is no symbol of that size
                }
            }
        }
        return List.copyOf(sizes);
    }
}
