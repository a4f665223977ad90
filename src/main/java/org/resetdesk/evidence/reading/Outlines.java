package org.resetdesk.evidence.reading;

import java.util.List;

/** Polygons in a picture, corner by corner. */
final class Outlines {

    private Outlines() {}

    static Point middle(List<Point> outline) {
        int x = 0;
        int y = 0;
        for (Point point : outline) {
            x += point.x();
            y += point.y();
        }
        return new Point(x / outline.size(), y / outline.size());
    }

    /** Inside or near one of the points: what ZXing tells of a code are the middles of its marks. */
    static boolean cover(List<Point> outline, Point point, double near) {
        return hold(outline, point)
                || outline.stream()
                        .anyMatch(corner -> Math.hypot(corner.x() - point.x(), corner.y() - point.y()) <= near);
    }

    /** Inside, by counting the sides that a ray to the right crosses. */
    static boolean hold(List<Point> outline, Point point) {
        boolean inside = false;
        for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
            Point a = outline.get(i);
            Point b = outline.get(j);
            if (a.y() > point.y() != b.y() > point.y()
                    && point.x() < (double) (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }
}
