package org.resetdesk.evidence.reading;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** QR codes, several at once, at any angle. */
final class QrCodes implements CodeFinder {

    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    @Override
    public List<ReadCode> find(View view, TimeBudget budget) {
        BinaryBitmap bitmap = view.bitmap();
        List<ReadCode> several = several(view, bitmap);
        return several.isEmpty() && !budget.spent() ? one(view, bitmap) : several;
    }

    private static List<ReadCode> several(View view, BinaryBitmap bitmap) {
        try {
            return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS))
                    .filter(QrCodes::whole)
                    .map(result -> code(view, result))
                    .toList();
        } catch (ReaderException e) {
            return List.of();
        }
    }

    private static List<ReadCode> one(View view, BinaryBitmap bitmap) {
        try {
            return Stream.of(new QRCodeReader().decode(bitmap, HINTS))
                    .filter(QrCodes::whole)
                    .map(result -> code(view, result))
                    .toList();
        } catch (ReaderException e) {
            return List.of();
        }
    }

    /** One of several that only together make a text is not a text; what ZXing puts together of them has lost its points. */
    private static boolean whole(Result result) {
        return result.getResultPoints().length > 0
                && !result.getResultMetadata().containsKey(ResultMetadataType.STRUCTURED_APPEND_SEQUENCE);
    }

    private static ReadCode code(View view, Result result) {
        return new ReadCode(
                result.getBarcodeFormat().name(), result.getText(), view.inPicture(result.getResultPoints()));
    }
}
