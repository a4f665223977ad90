package org.resetdesk.tracking;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resetdesk.device.FeatureCodeReading;
import org.resetdesk.device.FeatureCodes;
import org.resetdesk.device.LabelReading;
import org.resetdesk.device.Labels;
import org.resetdesk.device.SerialNumber;
import org.resetdesk.evidence.Evidence;
import org.resetdesk.evidence.PictureReading;
import org.resetdesk.evidence.PictureSizes;
import org.resetdesk.evidence.Purpose;
import org.resetdesk.evidence.reading.ReadCode;
import org.resetdesk.resetcase.ResetCase;
import org.springframework.stereotype.Component;

/** What the desk saw in evidence, told so that a person can compare: the label's readings beside the feature code. */
@Component
class SeenEvidence {

    private final FeatureCodes featureCodes;
    private final Labels labels;

    SeenEvidence(FeatureCodes featureCodes, Labels labels) {
        this.featureCodes = featureCodes;
        this.labels = labels;
    }

    SeenView of(ResetCase resetCase, Evidence piece, PictureSizes.@Nullable Size size) {
        List<ReadCode> read = read(piece);
        SerialNumber expected = piece.purpose() == Purpose.LABEL && resetCase.serialNumber() != null
                ? new SerialNumber(resetCase.serialNumber())
                : null;
        return new SeenView(
                size == null ? null : size.width(),
                size == null ? null : size.height(),
                read.stream().map(code -> code(code, expected)).toList(),
                piece.purpose() == Purpose.LABEL ? labelled(read, expected) : exported(piece, read));
    }

    private static List<ReadCode> read(Evidence piece) {
        PictureReading reading = piece.reading();
        return reading == null ? List.of() : reading.codes();
    }

    private SeenView.Code code(ReadCode code, @Nullable SerialNumber expected) {
        LabelReading.Match match = expected == null
                ? null
                : labels.read(List.of(code.text()), expected).match();
        return new SeenView.Code(code.format(), code.text(), code.outline(), match);
    }

    private SeenView.@Nullable Device labelled(List<ReadCode> read, @Nullable SerialNumber expected) {
        if (expected == null) {
            return null;
        }
        LabelReading label = labels.read(read.stream().map(ReadCode::text).toList(), expected);
        String named = label.match() == LabelReading.Match.MATCHES ? expected.value() : label.otherSerial();
        return named == null ? null : new SeenView.Device(named, label.match(), null, null, null, null);
    }

    private SeenView.@Nullable Device exported(Evidence piece, List<ReadCode> read) {
        Stream<String> texts = piece.text() == null ? read.stream().map(ReadCode::text) : Stream.of(piece.text());
        var code = FeatureCodeReading.nearest(texts.map(featureCodes::verify)).featureCode();
        return code == null
                ? null
                : new SeenView.Device(
                        code.serialNumber().value(),
                        null,
                        code.model(),
                        code.firmware(),
                        code.accepts(),
                        code.issuedAt());
    }
}
