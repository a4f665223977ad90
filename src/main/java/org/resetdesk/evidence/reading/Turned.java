package org.resetdesk.evidence.reading;

/**
 * A picture turned about its middle so that a direction in it lies level.
 *
 * @param grey turned, large enough for all of it
 * @param angle radians
 * @param scale of the picture that was turned, in relation to the original
 */
record Turned(Grey grey, double angle, Place middle, double scale) {

    static Turned by(Grey original, double angle, double scale) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        int width = (int) Math.ceil(Math.abs(original.width() * cos) + Math.abs(original.height() * sin));
        int height = (int) Math.ceil(Math.abs(original.width() * sin) + Math.abs(original.height() * cos));
        Place middle = new Place(original.width() / 2.0, original.height() / 2.0);
        byte[] pixels = new byte[width * height];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                double dx = x + 0.5 - width / 2.0;
                double dy = y + 0.5 - height / 2.0;
                pixels[i] = (byte) Math.round(
                        original.between(middle.x() + dx * cos - dy * sin, middle.y() + dx * sin + dy * cos));
            }
        }
        return new Turned(new Grey(width, height, pixels), angle, middle, scale);
    }

    /** Narrow bars stand out again from a little blur. */
    Turned sharpened() {
        return new Turned(grey.sharpened(2, 1.5), angle, middle, scale);
    }

    Place inPicture(double x, double y) {
        double dx = x - grey.width() / 2.0;
        double dy = y - grey.height() / 2.0;
        return new Place(
                        middle.x() + dx * Math.cos(angle) - dy * Math.sin(angle),
                        middle.y() + dx * Math.sin(angle) + dy * Math.cos(angle))
                .times(1 / scale);
    }
}
