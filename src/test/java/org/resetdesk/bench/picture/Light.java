package org.resetdesk.bench.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Too much light, too little of it, and what a sensor makes of that. */
final class Light {

    private Light() {}

    /** A round reflection a little off the middle, burnt out at its core. */
    static void shine(BufferedImage picture, double amount) {
        if (amount == 0) {
            return;
        }
        float radius = (float) (amount * picture.getWidth() * 0.5);
        float x = picture.getWidth() * 0.56f;
        float y = picture.getHeight() * 0.48f;
        Graphics2D graphics = picture.createGraphics();
        graphics.setPaint(new RadialGradientPaint(x, y, radius, new float[] {0, 0.55f, 1}, new Color[] {
            Color.WHITE, new Color(255, 255, 255, 250), new Color(255, 255, 255, 0)
        }));
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.dispose();
    }

    static void dim(BufferedImage picture, double dark, double fade) {
        int[] levels = IntStream.range(0, 256)
                .map(level -> bounded((128 + (level - 128) * (1 - fade)) * (1 - dark)))
                .toArray();
        each(picture, level -> levels[level]);
    }

    static void noise(BufferedImage picture, double deviation) {
        if (deviation > 0) {
            Random random = new Random(42);
            each(picture, level -> bounded(level + random.nextGaussian() * deviation));
        }
    }

    private static void each(BufferedImage picture, IntUnaryOperator change) {
        int[] pixels = Pixels.of(picture);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = change.applyAsInt(pixels[i] >> 16 & 255) << 16
                    | change.applyAsInt(pixels[i] >> 8 & 255) << 8
                    | change.applyAsInt(pixels[i] & 255);
        }
    }

    private static int bounded(double level) {
        return (int) Math.max(0, Math.min(255, Math.round(level)));
    }
}
