package org.resetdesk.evidence.reading;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data Matrix codes, several at once. */
final class DataMatrices implements CodeFinder {

    private static final String GS1 = "]d2";
    private static final String FUNCTION_CHARACTER = "\u001D";

    @Override
    public void look(View view, Sightings sightings, TimeBudget budget) {
        find(view, budget).forEach(sightings::add);
    }

    private static List<ReadCode> find(View view, TimeBudget budget) {
        BinaryBitmap bitmap = view.bitmap();
        try {
            return Arrays.stream(
                            new GenericMultipleBarcodeReader(new BorderedDataMatrixReader()).decodeMultiple(bitmap))
                    .map(result -> code(view, result))
                    .toList();
        } catch (ReaderException e) {
            return List.of();
        }
    }

    private static ReadCode code(View view, Result result) {
        return new ReadCode(
                result.getBarcodeFormat().name(),
                text(result.getText(), result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER)),
                view.inPicture(result.getResultPoints()));
    }

    /** A function character in first place says that the text follows GS1 (ISO/IEC 16022, 5.2.4.6); it is no part of the text. */
    static String text(String text, @Nullable Object symbology) {
        return GS1.equals(symbology) && text.startsWith(FUNCTION_CHARACTER) ? text.substring(1) : text;
    }
}
