package org.resetdesk.evidence.reading;

import com.google.zxing.common.BitMatrix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Groups of black pixels that lie closer to each other than to anything else. */
final class DarkIslands {

    private final int width;
    private final int height;
    private final BitMatrix black;
    private final boolean[] near;

    private DarkIslands(BitMatrix black, int gap) {
        this.width = black.getWidth();
        this.height = black.getHeight();
        this.black = black;
        this.near = widened(gap);
    }

    /**
     * Corners of the outer limits of each group, clockwise; what touches the picture's border is left out.
     *
     * @param gap pixels: what is no more than twice as far apart is one group
     * @param smallest side in pixels of a group that counts
     */
    static List<List<Place>> hulls(BitMatrix black, int gap, int smallest) {
        DarkIslands islands = new DarkIslands(black, gap);
        List<List<Place>> hulls = new ArrayList<>();
        for (int pixel = 0; pixel < islands.near.length; pixel++) {
            if (islands.near[pixel]) {
                islands.island(pixel, smallest).filter(hull -> hull.size() >= 4).ifPresent(hulls::add);
            }
        }
        return hulls;
    }

    private boolean[] widened(int gap) {
        boolean[] across = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            int last = -2 * gap - 1;
            for (int x = 0; x < width + gap; x++) {
                if (x < width && black.get(x, y)) {
                    last = x;
                }
                if (x >= gap) {
                    across[y * width + x - gap] = last >= x - 2 * gap;
                }
            }
        }
        boolean[] both = new boolean[width * height];
        for (int x = 0; x < width; x++) {
            int last = -2 * gap - 1;
            for (int y = 0; y < height + gap; y++) {
                if (y < height && across[y * width + x]) {
                    last = y;
                }
                if (y >= gap) {
                    both[(y - gap) * width + x] = last >= y - 2 * gap;
                }
            }
        }
        return both;
    }

    /** Takes the group out of the mask. */
    private Optional<List<Place>> island(int start, int smallest) {
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        near[start] = false;
        Extent extent = new Extent(height);
        while (!open.isEmpty()) {
            int pixel = open.removeLast();
            int x = pixel % width;
            int y = pixel / width;
            if (black.get(x, y)) {
                extent.add(x, y);
            }
            visit(open, x > 0, pixel - 1);
            visit(open, x + 1 < width, pixel + 1);
            visit(open, y > 0, pixel - width);
            visit(open, y + 1 < height, pixel + width);
        }
        boolean whole = extent.left > 0 && extent.top > 0 && extent.right + 1 < width && extent.bottom + 1 < height;
        boolean large = extent.right - extent.left >= smallest && extent.bottom - extent.top >= smallest;
        return whole && large ? Optional.of(extent.hull()) : Optional.empty();
    }

    private void visit(Deque<Integer> open, boolean inside, int pixel) {
        if (inside && near[pixel]) {
            near[pixel] = false;
            open.add(pixel);
        }
    }

    /** The first and last black pixel of each row. */
    private static final class Extent {
        private final int[] firsts;
        private final int[] lasts;
        private int left = Integer.MAX_VALUE;
        private int right = -1;
        private int top = Integer.MAX_VALUE;
        private int bottom = -1;

        Extent(int height) {
            firsts = new int[height];
            lasts = new int[height];
            Arrays.fill(firsts, Integer.MAX_VALUE);
            Arrays.fill(lasts, -1);
        }

        void add(int x, int y) {
            firsts[y] = Math.min(firsts[y], x);
            lasts[y] = Math.max(lasts[y], x);
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }

        List<Place> hull() {
            List<Place> points = new ArrayList<>();
            for (int y = top; y <= bottom; y++) {
                if (lasts[y] >= 0) {
                    points.add(new Place(firsts[y], y));
                    points.add(new Place(firsts[y], y + 1));
                    points.add(new Place(lasts[y] + 1, y));
                    points.add(new Place(lasts[y] + 1, y + 1));
                }
            }
            return Hull.of(points);
        }
    }
}
