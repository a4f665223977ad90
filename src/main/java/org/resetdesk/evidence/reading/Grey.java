package org.resetdesk.evidence.reading;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;

/** Brightness alone, a byte a pixel, row by row: all that readers and judge look at. */
public record Grey(int width, int height, byte[] pixels) {

    /** @param image grey, or three bytes a pixel in any order */
    public static Grey of(BufferedImage image) {
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int count = image.getWidth() * image.getHeight();
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return new Grey(image.getWidth(), image.getHeight(), samples);
        }
        int[] order = ((ComponentSampleModel) image.getSampleModel()).getBandOffsets();
        int red = order[0];
        int green = order[1];
        int blue = order[2];
        byte[] pixels = new byte[count];
        for (int i = 0, s = 0; i < count; i++, s += 3) {
            int weighed = 306 * (samples[s + red] & 0xFF)
                    + 601 * (samples[s + green] & 0xFF)
                    + 117 * (samples[s + blue] & 0xFF);
            pixels[i] = (byte) (weighed >> 10);
        }
        return new Grey(image.getWidth(), image.getHeight(), pixels);
    }

    public int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    public int longestSide() {
        return Math.max(width, height);
    }

    /** Smaller: each new pixel is the mean of those it covers. Larger: interpolated. */
    public Grey scaled(double by) {
        int newWidth = Math.max(1, (int) Math.round(width * by));
        int newHeight = Math.max(1, (int) Math.round(height * by));
        byte[] scaled = new byte[newWidth * newHeight];
        for (int y = 0, i = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++, i++) {
                scaled[i] = (byte)
                        (by < 1
                                ? mean(x, y, newWidth, newHeight)
                                : Math.round(between((x + 0.5) / by, (y + 0.5) / by)));
            }
        }
        return new Grey(newWidth, newHeight, scaled);
    }

    private int mean(int x, int y, int newWidth, int newHeight) {
        int left = (int) ((long) x * width / newWidth);
        int right = Math.max(left + 1, (int) ((long) (x + 1) * width / newWidth));
        int top = (int) ((long) y * height / newHeight);
        int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / newHeight));
        int sum = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                sum += at(column, row);
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    /** Between the pixels: the middle of the first one is at 0.5, 0.5; outside, the nearest one counts. */
    double between(double x, double y) {
        double column = Math.max(0, Math.min(width - 1.001, x - 0.5));
        double row = Math.max(0, Math.min(height - 1.001, y - 0.5));
        int left = (int) column;
        int top = (int) row;
        double across = column - left;
        double down = row - top;
        int index = top * width + left;
        int right = left + 1 < width ? 1 : 0;
        int below = top + 1 < height ? width : 0;
        double upper = (pixels[index] & 0xFF) * (1 - across) + (pixels[index + right] & 0xFF) * across;
        double lower = (pixels[index + below] & 0xFF) * (1 - across) + (pixels[index + below + right] & 0xFF) * across;
        return upper * (1 - down) + lower * down;
    }

    boolean holds(double x, double y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    /** Columns become rows: a quarter turn and a mirror, which is all the same to a reader of lines in both directions. */
    Grey transposed() {
        byte[] turned = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + y] = pixels[y * width + x];
            }
        }
        return new Grey(height, width, turned);
    }

    Grey inverted() {
        byte[] inverted = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            inverted[i] = (byte) ~pixels[i];
        }
        return new Grey(width, height, inverted);
    }

    /** What a lens out of focus took away is partly given back: each pixel moves away from the mean around it. */
    Grey sharpened(int reach, double amount) {
        Grey mean = smoothed(reach);
        byte[] sharper = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int own = pixels[i] & 0xFF;
            sharper[i] = (byte) Math.max(0, Math.min(255, own + amount * (own - (mean.pixels[i] & 0xFF))));
        }
        return new Grey(width, height, sharper);
    }

    /** Each pixel the mean of the square that reaches so far around it. */
    private Grey smoothed(int reach) {
        return rowsSmoothed(reach).transposed().rowsSmoothed(reach).transposed();
    }

    private Grey rowsSmoothed(int reach) {
        byte[] smooth = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            int sum = 0;
            for (int x = -reach; x <= reach; x++) {
                sum += at(Math.max(0, Math.min(width - 1, x)), y);
            }
            for (int x = 0; x < width; x++) {
                smooth[y * width + x] = (byte) (sum / (2 * reach + 1));
                sum += at(Math.min(width - 1, x + reach + 1), y) - at(Math.max(0, x - reach), y);
            }
        }
        return new Grey(width, height, smooth);
    }

    public LuminanceSource source() {
        return new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
    }
}
