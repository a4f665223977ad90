package org.resetdesk.evidence.reading;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPoint;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.detector.FinderPattern;
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
                            result.getBarcodeFormat().name(), result.getText(), view.inPicture(corners(result))));
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

    /** ZXing tells the middles of the finder patterns, lower left, upper left, upper right; the code reaches three modules and a half farther. */
    private static Place[] corners(Result result) {
        Place below = place(result.getResultPoints()[0]);
        Place corner = place(result.getResultPoints()[1]);
        Place right = place(result.getResultPoints()[2]);
        Place across = step(corner, right, result);
        Place down = step(corner, below, result);
        return new Place[] {
            corner.minus(across).minus(down),
            right.plus(across).minus(down),
            right.plus(below).minus(corner).plus(across).plus(down),
            below.minus(across).plus(down)
        };
    }

    private static Place step(Place from, Place to, Result result) {
        double module = ((FinderPattern) result.getResultPoints()[1]).getEstimatedModuleSize();
        return to.minus(from).times(3.5 * module / from.distance(to));
    }

    private static Place place(ResultPoint point) {
        return new Place(point.getX(), point.getY());
    }
}
