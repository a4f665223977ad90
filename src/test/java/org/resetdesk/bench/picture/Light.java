package org.resetdesk.bench.picture;

import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Too much light, too little of it, and what a sensor makes of that. */
final class Light {

    /** What a sensor's amplifier adds where hardly any light is left: standard deviation in levels of 255. */
    static final double GRAIN_IN_THE_DARK = 6;

    /** How bright a lamp's reflection is at its middle, in levels of 255: it burns out what lies around. */
    private static final double LAMP = 765;

    /** Normal deviates to draw from: making each anew takes longer than all the rest of a photo. */
    private static final double[] GRAIN = grain(new Random(42));

    private static final double SUBJECT = 0.8;

    private Light() {}

    /** A lobe a little off the middle, burnt out at its core, soft at its rim. */
    static void shine(BufferedImage picture, double amount) {
        double middleX = picture.getWidth() * 0.56;
        double middleY = picture.getHeight() * 0.48;
        add(picture, amount, (x, y) -> Math.hypot(x - middleX, y - middleY));
    }

    /** A band through the middle, from the lower left to the upper right. */
    static void streak(BufferedImage picture, double amount) {
        double middleX = picture.getWidth() * 0.5;
        double middleY = picture.getHeight() * 0.5;
        add(picture, amount, (x, y) -> Math.abs((x - middleX) * 0.5 + (y - middleY) * 0.866));
    }

    /** Light that falls off like a bell with the distance from where it comes back; black burns out within half of {@code amount}. */
    private static void add(BufferedImage picture, double amount, DoubleBinaryOperator distance) {
        if (amount == 0) {
            return;
        }
        double burntOut = amount * SUBJECT * picture.getWidth() / 2;
        double width = burntOut / Math.sqrt(Math.log(LAMP / 255));
        int[] pixels = Pixels.of(picture);
        for (int i = 0; i < pixels.length; i++) {
            double away = distance.applyAsDouble(i % picture.getWidth(), i / picture.getWidth()) / width;
            int more = (int) (LAMP * Math.exp(-away * away));
            if (more > 0) {
                pixels[i] = bounded((pixels[i] >> 16 & 255) + more) << 16
                        | bounded((pixels[i] >> 8 & 255) + more) << 8
                        | bounded((pixels[i] & 255) + more);
            }
        }
    }

    static void dim(BufferedImage picture, double dark, double fade) {
        int[] levels = IntStream.range(0, 256)
                .map(level -> bounded((128 + (level - 128) * (1 - fade)) * (1 - dark)))
                .toArray();
        each(picture, level -> levels[level]);
    }

    static void noise(BufferedImage picture, double deviation) {
        if (deviation > 0) {
            SplittableRandom random = new SplittableRandom(42);
            each(picture, level -> bounded(level + GRAIN[random.nextInt(GRAIN.length)] * deviation));
        }
    }

    private static double[] grain(Random random) {
        return DoubleStream.generate(random::nextGaussian).limit(1 << 14).toArray();
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
