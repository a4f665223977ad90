package org.resetdesk.bench.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/** Out of focus, or not held still. */
final class Lens {

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

    /** Smeared from left to right; {@code length} in pixels. */
    static BufferedImage motion(BufferedImage picture, double length) {
        if (length < 1) {
            return picture;
        }
        float[] weights = new float[2 * (int) Math.ceil(length / 2) + 1];
        Arrays.fill(weights, 1);
        return apply(picture, weights, true);
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
