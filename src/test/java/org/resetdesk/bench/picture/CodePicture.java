package org.resetdesk.bench.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;

/** Codes as they are exported or printed: sharp, black on white. */
public final class CodePicture {

    private static final Map<EncodeHintType, ?> QR =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private CodePicture() {}

    /** A QR code with ECC M and a quiet zone of 4 modules, 8 pixels each; text with lower case goes in byte mode. */
    public static BufferedImage qr(String text) {
        BitMatrix modules = qrModules(text);
        BufferedImage picture =
                new BufferedImage(modules.getWidth() * 8, modules.getHeight() * 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        paint(graphics, modules, 0, 0, 8, 8);
        graphics.dispose();
        return picture;
    }

    static BitMatrix qrModules(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, QR);
        } catch (WriterException e) {
            throw new IllegalArgumentException("does not fit into a QR code", e);
        }
    }

    static BitMatrix code128Modules(String text) {
        return new Code128Writer().encode(text, BarcodeFormat.CODE_128, 1, 1, Map.of(EncodeHintType.MARGIN, 10));
    }

    static void paint(Graphics2D graphics, BitMatrix modules, int left, int top, int width, int height) {
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    graphics.fillRect(left + x * width, top + y * height, width, height);
                }
            }
        }
    }
}
