package org.resetdesk.evidence.judging;

import java.util.List;
import org.resetdesk.evidence.reading.Grey;
import org.resetdesk.evidence.reading.Place;
import org.resetdesk.evidence.reading.Projection;
import org.resetdesk.evidence.reading.UnreadSquare;

/**
 * A code's four corners in the picture, and what they say about how it was looked at.
 *
 * @param toPicture from the unit square
 */
record Square(Projection toPicture, List<Place> corners, int modules) {

    /** Of the picture's longest side: the usual lens of a phone, 26 to 28 mm on film of 36 mm. */
    private static final double FOCAL_LENGTH = 0.75;

    static Square of(UnreadSquare unread) {
        List<Place> corners = unread.corners().stream()
                .map(corner -> new Place(corner.x(), corner.y()))
                .toList();
        return new Square(Projection.onto(corners, 1, 1), corners, unread.modules());
    }

    double shortestSide() {
        double shortest = Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            shortest = Math.min(shortest, corners.get(i).distance(corners.get((i + 1) % 4)));
        }
        return shortest;
    }

    /** The code as if seen from the front; what lies outside the picture is taken from its edge. */
    Grey straightened(Grey picture, int side) {
        byte[] pixels = new byte[side * side];
        for (int i = 0; i < pixels.length; i++) {
            Place place = toPicture.at((i % side + 0.5) / side, (i / side + 0.5) / side);
            pixels[i] = (byte) picture.at(
                    Math.max(0, Math.min(picture.width() - 1, (int) place.x())),
                    Math.max(0, Math.min(picture.height() - 1, (int) place.y())));
        }
        return new Grey(side, side, pixels);
    }

    /** Degrees between the code's upright and the line of sight to it. */
    double tilt(Grey picture) {
        double focal = FOCAL_LENGTH * picture.longestSide();
        double middleX = picture.width() / 2.0;
        double middleY = picture.height() / 2.0;
        double[] m = toPicture.h();
        double[] right = {(m[0] - middleX * m[6]) / focal, (m[3] - middleY * m[6]) / focal, m[6]};
        double[] down = {(m[1] - middleX * m[7]) / focal, (m[4] - middleY * m[7]) / focal, m[7]};
        double[] upright = {
            right[1] * down[2] - right[2] * down[1],
            right[2] * down[0] - right[0] * down[2],
            right[0] * down[1] - right[1] * down[0],
        };
        Place middle = toPicture.at(0.5, 0.5);
        double[] sight = {(middle.x() - middleX) / focal, (middle.y() - middleY) / focal, 1};
        double cosine = Math.abs(dot(upright, sight)) / Math.sqrt(dot(upright, upright) * dot(sight, sight));
        return Math.toDegrees(Math.acos(Math.min(1, cosine)));
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
