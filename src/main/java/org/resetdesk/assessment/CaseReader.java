package org.resetdesk.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.FeatureCodeReading;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.device.FeatureCodes;
import org.resetdesk.device.LabelReading;
import org.resetdesk.device.Labels;
import org.resetdesk.evidence.Evidence;
import org.resetdesk.evidence.EvidenceStore;
import org.resetdesk.evidence.Form;
import org.resetdesk.evidence.PictureReading;
import org.resetdesk.evidence.Purpose;
import org.resetdesk.evidence.reading.ReadCode;
import org.resetdesk.resetcase.CaseNumber;
import org.springframework.stereotype.Component;

/** Reads the current evidence of a case. Pictures are decoded once; verdicts that time can change are made anew each time. */
@Component
class CaseReader {

    private static final PictureReading NO_PICTURE = new PictureReading(List.of(), List.of(), false);

    private final EvidenceStore evidence;
    private final FeatureCodes featureCodes;
    private final Labels labels;

    CaseReader(EvidenceStore evidence, FeatureCodes featureCodes, Labels labels) {
        this.evidence = evidence;
        this.featureCodes = featureCodes;
        this.labels = labels;
    }

    /** The feature code alone: quick, where it came as text. */
    FeatureCodeReading readFeatureCode(CaseNumber number) {
        Optional<Evidence> piece = evidence.current(number, Purpose.FEATURE_CODE);
        return featureCode(number, piece, picture(piece));
    }

    CaseReading read(CaseNumber number) {
        Optional<Evidence> codeEvidence = evidence.current(number, Purpose.FEATURE_CODE);
        Optional<Evidence> labelEvidence = evidence.current(number, Purpose.LABEL);
        PictureReading codePicture = picture(codeEvidence);
        PictureReading labelPicture = picture(labelEvidence);

        FeatureCodeReading featureCode = featureCode(number, codeEvidence, codePicture);
        LabelReading label = label(featureCode, labelPicture);

        List<Finding> pictureFindings = new ArrayList<>();
        if (featureCode.verdict() == FeatureCodeVerdict.UNREADABLE) {
            pictureFindings.addAll(explain(codeEvidence, codePicture));
        }
        if (label.match() == LabelReading.Match.UNKNOWN && labelPicture.codes().isEmpty()) {
            pictureFindings.addAll(explain(labelEvidence, labelPicture));
        }
        return new CaseReading(
                featureCode,
                codeEvidence.map(Evidence::id).orElse(null),
                label,
                labelEvidence.map(Evidence::id).orElse(null),
                List.copyOf(pictureFindings),
                codePicture.failed() || labelPicture.failed());
    }

    private FeatureCodeReading featureCode(CaseNumber number, Optional<Evidence> piece, PictureReading picture) {
        return FeatureCodeReading.nearest(
                texts(piece, picture).stream().map(text -> featureCodes.assess(text, number)));
    }

    private PictureReading picture(Optional<Evidence> piece) {
        return piece.filter(found -> found.form() == Form.PICTURE)
                .map(found -> found.reading() == null ? evidence.read(found.id()) : found.reading())
                .orElse(NO_PICTURE);
    }

    private static List<String> texts(Optional<Evidence> piece, PictureReading picture) {
        return piece.map(Evidence::text)
                .map(List::of)
                .orElseGet(() -> picture.codes().stream().map(ReadCode::text).toList());
    }

    /** Only a serial number whose signature holds is worth comparing with. */
    private LabelReading label(FeatureCodeReading featureCode, PictureReading picture) {
        FeatureCode code = featureCode.featureCode();
        if (code == null) {
            return new LabelReading(LabelReading.Match.UNKNOWN, null);
        }
        return labels.read(picture.codes().stream().map(ReadCode::text).toList(), code.serialNumber());
    }

    private static List<Finding> explain(Optional<Evidence> piece, PictureReading picture) {
        return picture.findings().stream()
                .map(fault -> Finding.about(fault, piece.map(Evidence::id).orElse(null)))
                .toList();
    }
}
