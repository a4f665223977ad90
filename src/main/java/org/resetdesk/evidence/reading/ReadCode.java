package org.resetdesk.evidence.reading;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * A code that was read.
 *
 * @param format ZXing's name: {@code QR_CODE}, {@code DATA_MATRIX}, {@code CODE_128}
 * @param text never empty
 * @param outline points that mark it in the picture: two ends of a bar code, three or four corners of a square one
 */
@NamedInterface
public record ReadCode(String format, String text, List<Point> outline) {

    public ReadCode {
        outline = List.copyOf(outline);
    }
}
