package org.resetdesk.bench.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** The subject on a dull surface, seen through a pinhole: turned, slanted, far away or partly outside. */
final class Scene {

    static final int WIDTH = 1600;
    static final int HEIGHT = 1200;
    private static final double DISTANCE = 2.2 * WIDTH;
    /** Each pixel is the mean of this many rays to a side, so that what is shrunk does not flicker. */
    private static final int RAYS = 2;

    private final int[] subject;
    private final int subjectWidth;
    private final int subjectHeight;
    private final double turnSin;
    private final double turnCos;
    private final double slantSin;
    private final double slantCos;
    private final double scale;
    private final double shift;

    /** Angles in degrees; shrink and cut as shares from 0 to 1. */
    Scene(BufferedImage subject, double turn, double slant, double shrink, double cut) {
        this.subjectWidth = subject.getWidth();
        this.subjectHeight = subject.getHeight();
        this.subject = subject.getRGB(0, 0, subjectWidth, subjectHeight, null, 0, subjectWidth);
        this.turnSin = Math.sin(Math.toRadians(turn));
        this.turnCos = Math.cos(Math.toRadians(turn));
        this.slantSin = Math.sin(Math.toRadians(slant));
        this.slantCos = Math.cos(Math.toRadians(slant));
        this.scale = scaleToFit() * (1 - shrink);
        double seen = subjectWidth * scale;
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
        int subjectX = (int) Math.floor((u * turnCos + v * turnSin) / scale + subjectWidth / 2.0);
        int subjectY = (int) Math.floor((v * turnCos - u * turnSin) / scale + subjectHeight / 2.0);
        if (subjectX < 0 || subjectY < 0 || subjectX >= subjectWidth || subjectY >= subjectHeight) {
            return behind;
        }
        int colour = subject[subjectY * subjectWidth + subjectX];
        return colour >>> 24 > 127 ? colour : behind;
    }
}
