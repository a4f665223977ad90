package org.resetdesk.evidence.reading;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.Reader;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.datamatrix.decoder.Decoder;
import com.google.zxing.datamatrix.detector.Detector;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what looks like a Data Matrix also at its border: two solid sides, two of alternating modules (ISO/IEC 16022, 5.1). Without
 * that, the smallest symbols are found by chance in textures and bar codes.
 */
final class BorderedDataMatrixReader implements Reader {

    private static final double WRONG_MODULES_TOLERATED = 0.12;

    @Override
    public Result decode(BinaryBitmap image) throws NotFoundException, ChecksumException, FormatException {
        DetectorResult detected = new Detector(image.getBlackMatrix()).detect();
        if (wrongBorderModules(detected.getBits()) > WRONG_MODULES_TOLERATED) {
            throw NotFoundException.getNotFoundInstance();
        }
        DecoderResult decoded = new Decoder().decode(detected.getBits());
        Result result =
                new Result(decoded.getText(), decoded.getRawBytes(), detected.getPoints(), BarcodeFormat.DATA_MATRIX);
        result.putMetadata(ResultMetadataType.SYMBOLOGY_IDENTIFIER, "]d" + decoded.getSymbologyModifier());
        return result;
    }

    @Override
    public Result decode(BinaryBitmap image, @Nullable Map<DecodeHintType, ?> hints)
            throws NotFoundException, ChecksumException, FormatException {
        return decode(image);
    }

    @Override
    public void reset() {}

    private static double wrongBorderModules(BitMatrix bits) {
        int width = bits.getWidth();
        int height = bits.getHeight();
        int wrong = 0;
        for (int x = 0; x < width; x++) {
            wrong += bits.get(x, height - 1) ? 0 : 1;
            wrong += bits.get(x, 0) == (x % 2 == 0) ? 0 : 1;
        }
        for (int y = 0; y < height; y++) {
            wrong += bits.get(0, y) ? 0 : 1;
            wrong += bits.get(width - 1, y) == (y % 2 == 1) ? 0 : 1;
        }
        return (double) wrong / (2 * (width + height));
    }
}
