package org.resetdesk.evidence.reading;

/** A place in a picture, in pixels: the middle of the first pixel is at 0.5, 0.5. Also a step from one place to another. */
public record Place(double x, double y) {

    Place plus(Place step) {
        return new Place(x + step.x, y + step.y);
    }

    Place minus(Place other) {
        return new Place(x - other.x, y - other.y);
    }

    Place times(double factor) {
        return new Place(x * factor, y * factor);
    }

    double length() {
        return Math.hypot(x, y);
    }

    public double distance(Place other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** Positive where {@code other} is a clockwise turn from here, as a picture is seen. */
    double cross(Place other) {
        return x * other.y - y * other.x;
    }

    double dot(Place other) {
        return x * other.x + y * other.y;
    }
}
