package org.resetdesk.tracking;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.LabelReading;
import org.resetdesk.device.TokenKind;
import org.resetdesk.evidence.reading.Point;

/**
 * What the desk saw in a piece of evidence.
 *
 * @param width of the picture in pixels, as the desk keeps it; absent for a text, and until it was read
 * @param codes every code read
 * @param device the device that it names; absent where it names none
 */
@JsonInclude(NON_NULL)
public record SeenView(
        @Nullable Integer width,
        @Nullable Integer height,
        List<Code> codes,
        @Nullable Device device) {

    /**
     * @param format ZXing's name: {@code QR_CODE}, {@code DATA_MATRIX}, {@code CODE_128}
     * @param outline in pixels of the picture: two ends of a bar code, three or four corners of a square one
     * @param match of a label's code: does it name the device of the feature code? Absent while that is not known
     */
    @JsonInclude(NON_NULL)
    public record Code(String format, String text, List<Point> outline, LabelReading.@Nullable Match match) {}

    /**
     * @param match of a label: the same device as the feature code's, or another
     * @param model as the feature code says, its signature verified; like the rest absent for a label
     * @param accepts the kind of token that it takes
     * @param issuedAt by the device's own clock, which may be wrong by decades
     */
    @JsonInclude(NON_NULL)
    public record Device(
            String serialNumber,
            LabelReading.@Nullable Match match,
            @Nullable String model,
            @Nullable String firmware,
            @Nullable TokenKind accepts,
            @Nullable Instant issuedAt) {}
}
