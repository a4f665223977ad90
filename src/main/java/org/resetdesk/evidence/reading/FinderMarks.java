package org.resetdesk.evidence.reading;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds finder patterns in black and white: wherever a row is cut as 1:1:3:1:1, and the column through the middle of that as well. Other
 * than usual, width and height may differ a good deal: a code seen from the side has narrow ones.
 */
final class FinderMarks {

    static final int MOST = 24;
    private static final double FLATTEST = 4;

    private final BitMatrix image;
    private final List<Seen> seen = new ArrayList<>();

    private FinderMarks(BitMatrix image) {
        this.image = image;
    }

    /** Those seen on most rows first. */
    static List<FinderMark> in(BitMatrix image) {
        FinderMarks marks = new FinderMarks(image);
        for (int row = 0; row < image.getHeight(); row++) {
            marks.scan(row);
        }
        return marks.seen.stream()
                .filter(one -> one.rows > 1 && one.completeness() > 0.3)
                .sorted(Comparator.comparingDouble(one -> -one.completeness()))
                .limit(MOST)
                .map(one -> new FinderMark(new Place(one.x, one.y), one.module))
                .toList();
    }

    private void scan(int row) {
        int[] runs = new int[5];
        int run = 0;
        for (int column = 0; column <= image.getWidth(); column++) {
            boolean black = column < image.getWidth() && image.get(column, row);
            if (black == (run % 2 == 0) && column < image.getWidth()) {
                runs[run]++;
            } else if (run < 4) {
                if (run > 0 || runs[0] > 0) {
                    runs[++run]++;
                }
            } else {
                if (isCut(runs)) {
                    check(runs, row, column);
                }
                System.arraycopy(runs, 2, runs, 0, 3);
                runs[3] = 1;
                runs[4] = 0;
                run = 3;
            }
        }
    }

    private void check(int[] runs, int row, int end) {
        double x = end - runs[4] - runs[3] - runs[2] / 2.0;
        Cut column = cut((int) x, row, 0, 1);
        if (column == null) {
            return;
        }
        Cut again = cut((int) x, (int) column.middle, 1, 0);
        if (again == null || Math.max(column.length, again.length) > FLATTEST * Math.min(column.length, again.length)) {
            return;
        }
        add(again.middle, column.middle, Math.sqrt(column.length * again.length) / 7);
    }

    private void add(double x, double y, double module) {
        for (Seen one : seen) {
            if (Math.abs(one.x - x) <= 1.5 * one.module
                    && Math.abs(one.y - y) <= 1.5 * one.module
                    && Math.abs(Math.log(one.module / module)) < 0.4) {
                one.merge(x, y, module);
                return;
            }
        }
        seen.add(new Seen(x, y, module));
    }

    private record Cut(double middle, double length) {}

    /** Through a place in the black core, along one axis. */
    private @Nullable Cut cut(int x, int y, int dx, int dy) {
        int[] runs = new int[5];
        int before = 0;
        for (int run = 2; run >= 0; run--) {
            before = count(runs, run, x, y, -dx, -dy, before);
        }
        int after = 1;
        for (int run = 2; run <= 4; run++) {
            after = count(runs, run, x, y, dx, dy, after);
        }
        if (!isCut(runs)) {
            return null;
        }
        double start = dx * x + dy * y - before + 1;
        double length = before + after - 1.0;
        return new Cut(start + runs[0] + runs[1] + runs[2] / 2.0, length);
    }

    private int count(int[] runs, int run, int x, int y, int dx, int dy, int from) {
        int step = from;
        while (inside(x + step * dx, y + step * dy) && image.get(x + step * dx, y + step * dy) == (run % 2 == 0)) {
            runs[run]++;
            step++;
        }
        return step;
    }

    private boolean inside(int x, int y) {
        return x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight();
    }

    private static boolean isCut(int[] runs) {
        int sum = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
        if (sum < 7 || runs[0] == 0 || runs[1] == 0 || runs[2] == 0 || runs[3] == 0 || runs[4] == 0) {
            return false;
        }
        double module = sum / 7.0;
        double tolerance = module * 0.6 + 0.2;
        return Math.abs(runs[0] - module) < tolerance
                && Math.abs(runs[1] - module) < tolerance
                && Math.abs(runs[2] - 3 * module) < 3 * tolerance
                && Math.abs(runs[3] - module) < tolerance
                && Math.abs(runs[4] - module) < tolerance;
    }

    private static final class Seen {
        private double x;
        private double y;
        private double module;
        private int rows = 1;

        Seen(double x, double y, double module) {
            this.x = x;
            this.y = y;
            this.module = module;
        }

        /** How many of the rows through the core said so; the core is three modules high. */
        double completeness() {
            return Math.min(1, rows / (2.4 * module));
        }

        void merge(double otherX, double otherY, double otherModule) {
            x = (x * rows + otherX) / (rows + 1);
            y = (y * rows + otherY) / (rows + 1);
            module = (module * rows + otherModule) / (rows + 1);
            rows++;
        }
    }
}
