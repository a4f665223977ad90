package org.resetdesk.evidence.reading;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Map;

/** QR codes that lie flat and clear, several at once: ZXing's own reader, the fastest. */
final class ReadyQrCodes implements CodeFinder {

    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);

    @Override
    public void look(View view, Sightings sightings, TimeBudget budget) {
        try {
            for (Result result : new QRCodeMultiReader().decodeMultiple(view.bitmap(), HINTS)) {
                if (whole(result)) {
                    sightings.add(new ReadCode(
                            result.getBarcodeFormat().name(),
                            result.getText(),
                            view.inPicture(result.getResultPoints())));
                }
            }
        } catch (ReaderException e) {
            // nothing clear enough: the next finder's business
        }
    }

    /** One of several that only together make a text is not a text; what ZXing puts together of them has lost its points. */
    private static boolean whole(Result result) {
        return result.getResultPoints().length > 0
                && !result.getResultMetadata().containsKey(ResultMetadataType.STRUCTURED_APPEND_SEQUENCE);
    }
}
