package org.resetdesk.bench.picture;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Locale;

/** Engraved capitals drawn as strokes: a machine without any font installed draws the same label. */
final class Lettering {

    /** Glyphs stand in a box of 4 by 6 units; so far apart are their left edges. */
    private static final double ADVANCE = 5.8;

    private static final double HEIGHT = 6;

    private Lettering() {}

    /** Draws with the graphics' colour; {@code y} is the top of the capitals, {@code height} their height in pixels. */
    static void draw(Graphics2D graphics, String text, double x, double y, double height) {
        double unit = height / HEIGHT;
        Graphics2D pen = (Graphics2D) graphics.create();
        pen.setStroke(new BasicStroke((float) (0.85 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(unit, unit);
        for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            pen.draw(place.createTransformedShape(strokes(Glyphs.of(letter))));
            place.translate(ADVANCE, 0);
        }
        pen.dispose();
    }

    /** The height at which a text is exactly so wide, but no more than {@code most}; pixels. */
    static double heightToFit(String text, double width, double most) {
        return Math.min(most, width * HEIGHT / width(text));
    }

    /** Width in pixels at a height in pixels. */
    static double width(String text, double height) {
        return width(text) * height / HEIGHT;
    }

    private static double width(String text) {
        return Math.max(1, text.length() * ADVANCE - 1.8);
    }

    private static Path2D strokes(String glyph) {
        Path2D path = new Path2D.Double();
        for (String line : glyph.split(" ", -1)) {
            for (int i = 0; i + 1 < line.length(); i += 2) {
                double x = line.charAt(i) - '0';
                double y = line.charAt(i + 1) - '0';
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
        }
        return path;
    }
}
