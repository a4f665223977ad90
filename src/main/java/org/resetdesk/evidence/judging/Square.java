package org.resetdesk.evidence.judging;

import java.util.List;
import org.resetdesk.evidence.reading.Grey;
import org.resetdesk.evidence.reading.Point;
import org.resetdesk.evidence.reading.UnreadSquare;

/** A code's four corners in the picture, and what they say about how it was looked at. */
record Square(double[] toPicture, List<Point> corners, int modules) {

    /** Of the picture's longest side: the usual lens of a phone, 26 to 28 mm on film of 36 mm. */
    private static final double FOCAL_LENGTH = 0.75;

    static Square of(UnreadSquare unread) {
        return new Square(homography(unread.corners()), unread.corners(), unread.modules());
    }

    /** From the unit square, by the closed form of Heckbert, "Fundamentals of Texture Mapping" (1989), 2.2.3. */
    private static double[] homography(List<Point> corners) {
        double x0 = corners.get(0).x();
        double y0 = corners.get(0).y();
        double x1 = corners.get(1).x();
        double y1 = corners.get(1).y();
        double x2 = corners.get(2).x();
        double y2 = corners.get(2).y();
        double x3 = corners.get(3).x();
        double y3 = corners.get(3).y();
        double dx1 = x1 - x2;
        double dx2 = x3 - x2;
        double sx = x0 - x1 + x2 - x3;
        double dy1 = y1 - y2;
        double dy2 = y3 - y2;
        double sy = y0 - y1 + y2 - y3;
        double determinant = dx1 * dy2 - dx2 * dy1;
        double g = (sx * dy2 - dx2 * sy) / determinant;
        double h = (dx1 * sy - sx * dy1) / determinant;
        return new double[] {
            x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h,
        };
    }

    double shortestSide() {
        double shortest = Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % 4);
            shortest = Math.min(shortest, Math.hypot(from.x() - to.x(), from.y() - to.y()));
        }
        return shortest;
    }

    /** The code as if seen from the front; what lies outside the picture is taken from its edge. */
    Grey straightened(Grey picture, int side) {
        byte[] pixels = new byte[side * side];
        for (int i = 0; i < pixels.length; i++) {
            double u = (i % side + 0.5) / side;
            double v = (i / side + 0.5) / side;
            double w = toPicture[6] * u + toPicture[7] * v + 1;
            double x = (toPicture[0] * u + toPicture[1] * v + toPicture[2]) / w;
            double y = (toPicture[3] * u + toPicture[4] * v + toPicture[5]) / w;
            pixels[i] = (byte) picture.at(
                    Math.max(0, Math.min(picture.width() - 1, (int) x)),
                    Math.max(0, Math.min(picture.height() - 1, (int) y)));
        }
        return new Grey(side, side, pixels);
    }

    /** Degrees between the code's upright and the line of sight to it. */
    double tilt(Grey picture) {
        double focal = FOCAL_LENGTH * picture.longestSide();
        double middleX = picture.width() / 2.0;
        double middleY = picture.height() / 2.0;
        double[] m = toPicture;
        double[] right = {(m[0] - middleX * m[6]) / focal, (m[3] - middleY * m[6]) / focal, m[6]};
        double[] down = {(m[1] - middleX * m[7]) / focal, (m[4] - middleY * m[7]) / focal, m[7]};
        double[] upright = {
            right[1] * down[2] - right[2] * down[1],
            right[2] * down[0] - right[0] * down[2],
            right[0] * down[1] - right[1] * down[0],
        };
        double w = (m[6] + m[7]) / 2 + 1;
        double[] sight = {
            (((m[0] + m[1]) / 2 + m[2]) / w - middleX) / focal, (((m[3] + m[4]) / 2 + m[5]) / w - middleY) / focal, 1,
        };
        double cosine = Math.abs(dot(upright, sight)) / Math.sqrt(dot(upright, upright) * dot(sight, sight));
        return Math.toDegrees(Math.acos(Math.min(1, cosine)));
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
