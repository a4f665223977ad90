package org.resetdesk.evidence.reading;

/** Code 128 that lies askew: the picture is turned until most edges stand upright, or nearly. */
final class TiltedBarCodes implements CodeFinder {

    private static final int DIRECTIONS = 36;
    private static final int LARGEST_SIDE = 1000;
    private static final int CLEAR_EDGE = 40;

    @Override
    public void look(View view, Sightings sightings, TimeBudget budget) {
        Grey grey = view.grey();
        if (grey.longestSide() > LARGEST_SIDE) {
            grey = grey.scaled((double) LARGEST_SIDE / grey.longestSide());
        }
        double scale = view.scale() * grey.longestSide() / view.grey().longestSide();
        double[] edges = edges(grey);
        for (int rank = 0; rank < 2 && !budget.spent(); rank++) {
            int direction = strongest(edges);
            Turned turned = Turned.by(grey, Math.PI * direction / DIRECTIONS, scale);
            BarCodes.along(turned, View.Threshold.GLOBAL, sightings, budget);
            BarCodes.along(turned.sharpened(), View.Threshold.LOCAL, sightings, budget);
            for (int near = -1; near <= 1; near++) {
                edges[Math.floorMod(direction + near, DIRECTIONS)] = 0;
            }
        }
    }

    /** How much edge there is across each direction, 180 degrees in steps of five. */
    private static double[] edges(Grey grey) {
        double[] edges = new double[DIRECTIONS];
        for (int y = 1; y < grey.height() - 1; y++) {
            for (int x = 1; x < grey.width() - 1; x++) {
                int across = grey.at(x + 1, y) - grey.at(x - 1, y);
                int down = grey.at(x, y + 1) - grey.at(x, y - 1);
                if (Math.abs(across) + Math.abs(down) > CLEAR_EDGE) {
                    double angle = Math.atan2(down, across);
                    int direction = (int) Math.round(angle / Math.PI * DIRECTIONS);
                    edges[Math.floorMod(direction, DIRECTIONS)]++;
                }
            }
        }
        return edges;
    }

    private static int strongest(double[] edges) {
        int strongest = 0;
        for (int i = 1; i < edges.length; i++) {
            if (edges[i] > edges[strongest]) {
                strongest = i;
            }
        }
        return strongest;
    }
}
