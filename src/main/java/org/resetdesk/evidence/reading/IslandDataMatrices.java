package org.resetdesk.evidence.reading;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Data Matrix codes anywhere in a picture, slanted or bent: found as dark islands with four sides. */
final class IslandDataMatrices implements CodeFinder {

    private static final int[] GAPS = {1, 2, 4};
    private static final int SMALLEST_SIDE = 10;
    private static final double LIKE_A_QUADRILATERAL = 0.8;
    private static final int MOST = 10;
    private static final double SOLID = 0.7;

    /** In pixels. */
    private static final double[] INSETS = {1, 2, 3};

    @Override
    public void look(View view, Sightings sightings, TimeBudget budget) {
        try {
            BitMatrix black = view.bitmap().getBlackMatrix();
            List<List<Place>> seen = new ArrayList<>();
            for (int gap : GAPS) {
                for (List<Place> corners : quadrilaterals(black, gap)) {
                    if (!budget.spent() && seen.stream().noneMatch(other -> same(other, corners))) {
                        seen.add(corners);
                        new DataMatrixSheet(view.grey(), corners)
                                .read(budget)
                                .ifPresent(read -> sightings.add(new ReadCode(
                                        BarcodeFormat.DATA_MATRIX.name(),
                                        read.text(),
                                        view.inPicture(read.corners()))));
                    }
                }
            }
        } catch (NotFoundException e) {
            // a plain surface: nothing to be seen
        }
    }

    /** With the solid sides left and below; empty where no two neighbouring sides are solid and the others broken. */
    private static Optional<List<Place>> turned(BitMatrix black, List<Place> corners) {
        double[] blackness = new double[4];
        for (int side = 0; side < 4; side++) {
            blackness[side] = blackness(black, corners, side);
        }
        for (int below = 0; below < 4; below++) {
            int left = (below + 1) % 4;
            double solid = Math.min(blackness[below], blackness[left]);
            double broken = Math.max(blackness[(below + 2) % 4], blackness[(below + 3) % 4]);
            if (solid > SOLID && broken < solid - 0.05) {
                List<Place> turned = new ArrayList<>(corners);
                Collections.rotate(turned, -(below + 2) % 4);
                return Optional.of(turned);
            }
        }
        return Optional.empty();
    }

    /** How much of the line just inside a side is black, at best. */
    private static double blackness(BitMatrix black, List<Place> corners, int side) {
        Place from = corners.get(side);
        Place to = corners.get((side + 1) % 4);
        Place along = to.minus(from);
        double length = along.length();
        Place inwards = new Place(-along.y() / length, along.x() / length);
        double best = 0;
        for (double inset : INSETS) {
            int seen = 0;
            int count = 0;
            for (double at = 2; at < length - 2; at += 1, count++) {
                Place place = from.plus(along.times(at / length)).plus(inwards.times(inset));
                int x = (int) place.x();
                int y = (int) place.y();
                if (x >= 0 && y >= 0 && x < black.getWidth() && y < black.getHeight() && black.get(x, y)) {
                    seen++;
                }
            }
            best = Math.max(best, count == 0 ? 0 : (double) seen / count);
        }
        return best;
    }

    private static boolean same(List<Place> one, List<Place> other) {
        return one.stream().allMatch(corner -> other.stream().anyMatch(near -> near.distance(corner) < 2));
    }

    /** The largest first. */
    private static List<List<Place>> quadrilaterals(BitMatrix black, int gap) {
        List<List<Place>> found = new ArrayList<>();
        for (List<Place> hull : DarkIslands.hulls(black, gap, SMALLEST_SIDE)) {
            Hull.quadrilateral(hull)
                    .filter(corners -> Hull.area(hull) > LIKE_A_QUADRILATERAL * Hull.area(corners))
                    .flatMap(corners -> turned(black, corners))
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparingDouble(corners -> -Hull.area(corners)));
        return found.stream().limit(MOST).toList();
    }
}
