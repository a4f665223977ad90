package org.resetdesk.evidence.reading;

import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the small squares that a QR code carries to be straightened by (ISO/IEC 18004, 6.3.6 and annex E). */
final class AlignmentMarks {

    private static final double LIKE_ONE = 0.62;

    private final Grey grey;
    private final Projection projection;

    AlignmentMarks(Grey grey, Projection projection) {
        this.grey = grey;
        this.projection = projection;
    }

    /** From the known places outwards. */
    List<Anchor> find(int side, List<Anchor> known) {
        // the only one of a small code is far from everything that is known
        double reach = side < 45 ? 3 : 2;
        List<Anchor> found = new ArrayList<>();
        List<Anchor> all = new ArrayList<>(known);
        List<double[]> wanted = new ArrayList<>(centres(side));
        while (!wanted.isEmpty()) {
            double[] next = wanted.stream()
                    .min(Comparator.comparingDouble(centre -> distance(centre, all)))
                    .orElseThrow();
            wanted.remove(next);
            Anchor anchor = search(next, ElasticGrid.near(next[0], next[1], all, 30), reach);
            if (anchor != null) {
                found.add(anchor);
                all.add(anchor);
            }
        }
        return found;
    }

    private static double distance(double[] centre, List<Anchor> known) {
        return known.stream()
                .mapToDouble(anchor -> Math.hypot(anchor.u() - centre[0], anchor.v() - centre[1]))
                .min()
                .orElse(0);
    }

    private @Nullable Anchor search(double[] centre, Place start, double reach) {
        double best = -1;
        Place at = start;
        for (double across = -reach; across <= reach; across += 0.5) {
            for (double down = -reach; down <= reach; down += 0.5) {
                Place shift = new Place(start.x() + across, start.y() + down);
                double likeness = likeness(centre, shift) - 0.02 * Math.hypot(across, down);
                if (likeness > best) {
                    best = likeness;
                    at = shift;
                }
            }
        }
        for (double step = 0.25; step > 0.05; step /= 2) {
            for (double[] by : new double[][] {{step, 0}, {-step, 0}, {0, step}, {0, -step}}) {
                Place shift = new Place(at.x() + by[0], at.y() + by[1]);
                double likeness = likeness(centre, shift);
                if (likeness > best) {
                    best = likeness;
                    at = shift;
                }
            }
        }
        return best < LIKE_ONE ? null : new Anchor(centre[0], centre[1], at);
    }

    private double likeness(double[] centre, Place shift) {
        Likeness likeness = new Likeness();
        for (int row = -2; row <= 2; row++) {
            for (int column = -2; column <= 2; column++) {
                int ring = Math.max(Math.abs(row), Math.abs(column));
                Place place = projection.at(centre[0] + shift.x() + column, centre[1] + shift.y() + row);
                likeness.add(grey.between(place.x(), place.y()), ring == 1 ? 1 : -1);
            }
        }
        return likeness.value();
    }

    /** In modules, without the three that the finder patterns cover. */
    private static List<double[]> centres(int side) {
        int[] lines = Version.getVersionForNumber((side - 17) / 4).getAlignmentPatternCenters();
        List<double[]> centres = new ArrayList<>();
        for (int v : lines) {
            for (int u : lines) {
                boolean top = v < 8;
                boolean left = u < 8;
                boolean finder = top && (left || u > side - 9) || left && v > side - 9;
                if (!finder) {
                    centres.add(new double[] {u + 0.5, v + 0.5});
                }
            }
        }
        return centres;
    }
}
