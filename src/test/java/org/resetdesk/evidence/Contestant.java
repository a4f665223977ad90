package org.resetdesk.evidence;

import boofcv.abst.fiducial.QrCodePreciseDetector;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.resetdesk.evidence.reading.CodeReader;
import org.resetdesk.evidence.reading.Grey;
import org.resetdesk.evidence.reading.ReadCode;

/** Who reads the same pictures in the same run. */
enum Contestant {
    DESK("the desk") {
        @Override
        List<String> read(Grey picture) {
            return CodeReader.read(picture, Duration.ofSeconds(1)).codes().stream()
                    .map(ReadCode::text)
                    .toList();
        }
    },

    /** With all its options, for the three kinds of code alone: with more, it invents texts. */
    ZXING("zxing, try-harder") {
        private static final Map<DecodeHintType, Object> HINTS = Map.of(
                DecodeHintType.TRY_HARDER,
                Boolean.TRUE,
                DecodeHintType.ALSO_INVERTED,
                Boolean.TRUE,
                DecodeHintType.POSSIBLE_FORMATS,
                List.of(BarcodeFormat.QR_CODE, BarcodeFormat.DATA_MATRIX, BarcodeFormat.CODE_128));

        @Override
        List<String> read(Grey picture) {
            try {
                BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new PlanarYUVLuminanceSource(
                        picture.pixels(),
                        picture.width(),
                        picture.height(),
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        false)));
                return List.of(new MultiFormatReader().decode(bitmap, HINTS).getText());
            } catch (ReaderException e) {
                return List.of();
            }
        }
    },

    /** It knows QR codes alone. */
    BOOFCV("BoofCV") {
        private final QrCodePreciseDetector<GrayU8> detector = FactoryFiducial.qrcode(null, GrayU8.class);

        @Override
        List<String> read(Grey picture) {
            GrayU8 image = new GrayU8(picture.width(), picture.height());
            image.setData(picture.pixels());
            try {
                detector.process(image);
            } catch (RuntimeException e) {
                return List.of();
            }
            return detector.getDetections().stream().map(code -> code.message).toList();
        }
    };

    private final String words;

    Contestant(String words) {
        this.words = words;
    }

    /** Every text read. */
    abstract List<String> read(Grey picture);

    @Override
    public String toString() {
        return words;
    }
}
