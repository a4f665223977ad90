package org.resetdesk.bench.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plain reader, to see that what the bench draws is what it says. */
final class ReadBack {

    private ReadBack() {}

    static Optional<String> qr(BufferedImage picture) {
        return read(picture, BarcodeFormat.QR_CODE);
    }

    static Optional<String> code128(BufferedImage picture) {
        return read(picture, BarcodeFormat.CODE_128);
    }

    private static Optional<String> read(BufferedImage picture, BarcodeFormat format) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        Map<DecodeHintType, ?> hints =
                Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
        try {
            return Optional.of(new MultiFormatReader().decode(bitmap, hints).getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
