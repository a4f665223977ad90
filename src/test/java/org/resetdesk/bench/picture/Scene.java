package org.resetdesk.bench.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.ToDoubleFunction;

/** The subject on a dull surface, seen through a pinhole: turned, slanted, far away or partly outside. */
final class Scene {

    static final int WIDTH = 1600;
    static final int HEIGHT = 1200;
    private static final double DISTANCE = 2.2 * WIDTH;
    /** Each pixel is the mean of this many rays to a side, so that what is shrunk does not flicker. */
    private static final int RAYS = 2;

    /** Distance of a monitor's dots in pixels of the photo. */
    private static final double DOT = 1.04;

    private final int[] subject;
    private final int subjectWidth;
    private final int subjectHeight;
    private final double turnSin;
    private final double turnCos;
    private final double slantSin;
    private final double slantCos;
    private final double scale;
    private final double shift;
    private final double radius;
    private final double dots;

    Scene(BufferedImage subject, ToDoubleFunction<Flaw> flaws) {
        this.subjectWidth = subject.getWidth();
        this.subjectHeight = subject.getHeight();
        this.subject = subject.getRGB(0, 0, subjectWidth, subjectHeight, null, 0, subjectWidth);
        double turn = Math.toRadians(flaws.applyAsDouble(Flaw.TURN));
        double slant = Math.toRadians(flaws.applyAsDouble(Flaw.SLANT));
        double curve = Math.toRadians(flaws.applyAsDouble(Flaw.CURVE));
        double cut = flaws.applyAsDouble(Flaw.CUT);
        this.turnSin = Math.sin(turn);
        this.turnCos = Math.cos(turn);
        this.slantSin = Math.sin(slant);
        this.slantCos = Math.cos(slant);
        this.scale = scaleToFit() * (1 - flaws.applyAsDouble(Flaw.SHRINK));
        double seen = subjectWidth * scale;
        this.radius = curve == 0 ? Double.POSITIVE_INFINITY : seen / curve;
        this.dots = flaws.applyAsDouble(Flaw.MOIRE);
        this.shift = cut == 0 ? 0 : WIDTH / 2.0 - seen / 2 + cut * seen;
    }

    /** Whoever takes the photo steps back until the turned subject is in the picture. */
    private double scaleToFit() {
        double width = subjectWidth * Math.abs(turnCos) + subjectHeight * Math.abs(turnSin);
        double height = subjectWidth * Math.abs(turnSin) + subjectHeight * Math.abs(turnCos);
        return Math.min(0.8 * WIDTH / width, 0.8 * HEIGHT / height);
    }

    BufferedImage picture() {
        BufferedImage picture = surface();
        int[] pixels = Pixels.of(picture);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = seenAt(i % WIDTH, i / WIDTH, pixels[i]);
        }
        return picture;
    }

    private static BufferedImage surface() {
        BufferedImage surface = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = surface.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x6E7378), WIDTH, HEIGHT, new Color(0x3C4046)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.dispose();
        return surface;
    }

    private int seenAt(int x, int y, int behind) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int ray = 0; ray < RAYS * RAYS; ray++) {
            int colour = hit(x + (ray % RAYS + 0.5) / RAYS, y + (ray / RAYS + 0.5) / RAYS, behind);
            red += colour >> 16 & 255;
            green += colour >> 8 & 255;
            blue += colour & 255;
        }
        int rays = RAYS * RAYS;
        return red / rays << 16 | green / rays << 8 | blue / rays;
    }

    /** The colour that a ray through the picture meets. */
    private int hit(double pictureX, double pictureY, int behind) {
        double x = pictureX - WIDTH / 2.0 - shift;
        double y = pictureY - HEIGHT / 2.0;
        // the plane is turned about its upright axis: its point (u, v) stands at (u cos, v), u sin behind the middle
        double u = x * DISTANCE / (DISTANCE * slantCos - x * slantSin);
        double v = y * (DISTANCE + u * slantSin) / DISTANCE;
        if (Math.abs(u) >= radius) {
            return behind;
        }
        if (radius < Double.POSITIVE_INFINITY) {
            u = radius * Math.asin(u / radius);
        }
        int subjectX = (int) Math.floor((u * turnCos + v * turnSin) / scale + subjectWidth / 2.0);
        int subjectY = (int) Math.floor((v * turnCos - u * turnSin) / scale + subjectHeight / 2.0);
        if (subjectX < 0 || subjectY < 0 || subjectX >= subjectWidth || subjectY >= subjectHeight) {
            return behind;
        }
        int colour = subject[subjectY * subjectWidth + subjectX];
        return colour >>> 24 > 127 ? dotted(colour, u, v) : behind;
    }

    /** A monitor's dot is a little larger than the sensor's and stands aslant to it: wide waves come of that. */
    private int dotted(int colour, double u, double v) {
        if (dots == 0) {
            return colour;
        }
        double across = Math.cos(2 * Math.PI * (u + 0.02 * v) / DOT);
        double down = Math.cos(2 * Math.PI * (v - 0.02 * u) / DOT);
        double lit = 1 - dots * (1 - (0.5 + 0.5 * across) * (0.5 + 0.5 * down));
        return (int) ((colour >> 16 & 255) * lit) << 16
                | (int) ((colour >> 8 & 255) * lit) << 8
                | (int) ((colour & 255) * lit);
    }
}
