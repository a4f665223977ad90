package org.resetdesk.bench.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Out of focus, or not held still. */
final class Lens {

    private static final double GAMMA = 2.2;
    private static final int BRIGHTEST = 4095;
    private static final int[] INTENSITY = IntStream.range(0, 256)
            .map(level -> (int) Math.round(BRIGHTEST * Math.pow(level / 255.0, GAMMA)))
            .toArray();
    private static final int[] LEVEL = IntStream.rangeClosed(0, BRIGHTEST)
            .map(intensity -> (int) Math.round(255 * Math.pow((double) intensity / BRIGHTEST, 1 / GAMMA)))
            .toArray();

    private Lens() {}

    /** A Gaussian blur; {@code deviation} in pixels. */
    static BufferedImage blur(BufferedImage picture, double deviation) {
        if (deviation == 0) {
            return picture;
        }
        int reach = (int) Math.ceil(3 * deviation);
        float[] weights = new float[2 * reach + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.exp(-(i - reach) * (i - reach) / (2 * deviation * deviation));
        }
        return apply(apply(picture, weights, true), weights, false);
    }

    /** Every point becomes a disc, as bright all over; {@code radius} in pixels. */
    static void defocus(BufferedImage picture, double radius) {
        List<Run> disc = new ArrayList<>();
        for (int y = (int) -radius; y <= radius; y++) {
            int half = (int) Math.sqrt(radius * radius - y * y);
            disc.add(new Run(y, -half, half));
        }
        spread(picture, disc);
    }

    /** Every point becomes a line; its ends so far apart, in pixels. */
    static void smear(BufferedImage picture, double across, double down) {
        List<Run> line = new ArrayList<>();
        int steps = (int) Math.ceil(Math.max(Math.abs(across), Math.abs(down)));
        for (int step = 0; step <= steps; step++) {
            double along = steps == 0 ? 0 : (double) step / steps - 0.5;
            int x = (int) Math.round(along * across);
            line.add(new Run((int) Math.round(along * down), x, x));
        }
        spread(picture, line);
    }

    /** Neighbours in a row, both ends included, in pixels from the point. */
    private record Run(int y, int left, int right) {}

    /** Light adds up before the sensor bends its curve: the mean is taken of intensities, not of levels. */
    private static void spread(BufferedImage picture, List<Run> runs) {
        if (runs.stream().mapToInt(run -> run.right - run.left + 1).sum() < 2) {
            return;
        }
        int[] pixels = Pixels.of(picture);
        int[] before = pixels.clone();
        Arrays.fill(pixels, 0);
        for (int shift = 0; shift <= 16; shift += 8) {
            int[][] sums = sums(before, picture.getWidth(), picture.getHeight(), shift);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= mean(sums, runs, i % picture.getWidth(), i / picture.getWidth()) << shift;
            }
        }
    }

    /** Of each row: how much light there is from its beginning up to each pixel. */
    private static int[][] sums(int[] pixels, int width, int height, int shift) {
        int[][] sums = new int[height][width + 1];
        for (int i = 0; i < pixels.length; i++) {
            int[] row = sums[i / width];
            row[i % width + 1] = row[i % width] + INTENSITY[pixels[i] >> shift & 255];
        }
        return sums;
    }

    private static int mean(int[][] sums, List<Run> runs, int x, int y) {
        int width = sums[0].length - 1;
        long light = 0;
        int count = 0;
        for (Run run : runs) {
            int[] row = sums[Math.max(0, Math.min(sums.length - 1, y + run.y))];
            int left = Math.max(0, Math.min(width - 1, x + run.left));
            int right = Math.max(0, Math.min(width - 1, x + run.right));
            light += row[right + 1] - row[left];
            count += right - left + 1;
        }
        return LEVEL[(int) (light / count)];
    }

    private static BufferedImage apply(BufferedImage picture, float[] weights, boolean across) {
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        float[] mean = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            mean[i] = weights[i] / sum;
        }
        Kernel kernel = across ? new Kernel(mean.length, 1, mean) : new Kernel(1, mean.length, mean);
        return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    }
}
