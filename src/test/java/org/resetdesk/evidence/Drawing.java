package org.resetdesk.evidence;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture drawn for a test. */
final class Drawing {

    private final BufferedImage image;

    private Drawing(BufferedImage image) {
        this.image = image;
    }

    static Drawing blank(int width, int height, Color colour) {
        Drawing drawing = new Drawing(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR));
        Graphics2D graphics = drawing.image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return drawing;
    }

    /** Hardly to be compressed. */
    static Drawing noise(int width, int height) {
        Drawing drawing = blank(width, height, Color.GRAY);
        Random random = new Random(42);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                drawing.image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return drawing;
    }

    /** A label of a device: QR code, Code 128, and both in print, on a grey table. */
    static Drawing label(String serialNumber) {
        Drawing label = blank(1600, 1200, new Color(170, 170, 165));
        Graphics2D graphics = label.image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(200, 200, 1200, 800);
        graphics.setColor(Color.BLACK);
        graphics.setFont(graphics.getFont().deriveFont(36f));
        graphics.drawString("S/N " + serialNumber, 700, 360);
        graphics.dispose();
        return label.with(BarcodeFormat.QR_CODE, "SN:" + serialNumber + "\nMODEL:RD-CAM 4", 240, 260, 400, 400)
                .with(BarcodeFormat.CODE_128, serialNumber, 300, 760, 1000, 160);
    }

    Drawing with(BarcodeFormat format, String text, int left, int top, int width, int height) {
        try {
            BitMatrix code = new MultiFormatWriter().encode(text, format, width, height);
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    image.setRGB(left + x, top + y, code.get(x, y) ? 0x101010 : 0xFFFFFF);
                }
            }
            return this;
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Drawing square(Color colour, int left, int top, int side) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(left, top, side, side);
        graphics.dispose();
        return this;
    }

    Drawing turned(int degrees) {
        boolean swapped = degrees % 180 != 0;
        Drawing turned = blank(
                swapped ? image.getHeight() : image.getWidth(),
                swapped ? image.getWidth() : image.getHeight(),
                Color.GRAY);
        Graphics2D graphics = turned.image.createGraphics();
        graphics.translate(turned.image.getWidth() / 2.0, turned.image.getHeight() / 2.0);
        graphics.rotate(Math.toRadians(degrees));
        graphics.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    Drawing scaled(double by) {
        int width = (int) (image.getWidth() * by);
        int height = (int) (image.getHeight() * by);
        Drawing scaled = blank(width, height, Color.GRAY);
        Graphics2D graphics = scaled.image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    Drawing blurred(int radius) {
        int side = 2 * radius + 1;
        float[] box = new float[side];
        Arrays.fill(box, 1f / side);
        BufferedImage across =
                new ConvolveOp(new Kernel(side, 1, box), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
        return new Drawing(new ConvolveOp(new Kernel(1, side, box), ConvolveOp.EDGE_NO_OP, null).filter(across, null));
    }

    /** Black stays; white becomes {@code white}. */
    Drawing dimmed(double white) {
        BufferedImage dimmed = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grey = (int) ((image.getRGB(x, y) & 0xFF) * white);
                dimmed.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return new Drawing(dimmed);
    }

    byte[] jpeg() {
        return as("jpeg");
    }

    byte[] png() {
        return as("png");
    }

    byte[] gif() {
        return as("gif");
    }

    byte[] bmp() {
        return as("bmp");
    }

    private byte[] as(String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException(format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
