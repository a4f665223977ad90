package org.resetdesk.assessment;

import static org.resetdesk.evidence.Purpose.FEATURE_CODE;
import static org.resetdesk.evidence.Purpose.LABEL;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.resetdesk.device.FeatureCodeReading;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.device.FeatureCodes;
import org.resetdesk.evidence.PictureReader;
import org.resetdesk.evidence.PictureReading;
import org.resetdesk.evidence.PictureVerdict;
import org.resetdesk.evidence.Purpose;
import org.resetdesk.evidence.reading.ReadCode;
import org.springframework.stereotype.Component;

/** Looks at a picture as the process would, before it is sent. Stores nothing. */
@Component
public class PictureChecks {

    private final PictureReader reader;
    private final FeatureCodes featureCodes;
    private final AssessmentTable table;

    PictureChecks(PictureReader reader, FeatureCodes featureCodes, AssessmentTable table) {
        this.reader = reader;
        this.featureCodes = featureCodes;
        this.table = table;
    }

    /** @throws org.resetdesk.resetcase.Refusal as {@link org.resetdesk.evidence.Pictures#check} */
    public PictureCheck check(byte[] picture, Purpose purpose) {
        PictureReading reading = reader.read(picture);
        return purpose == LABEL ? label(reading) : featureCode(reading);
    }

    private static PictureCheck label(PictureReading reading) {
        List<Finding> findings = pictureFindings(reading);
        if (reading.codes().isEmpty() && findings.isEmpty()) {
            findings.add(finding("label.unknown"));
        }
        return new PictureCheck(PictureVerdict.of(LABEL, reading, null), null, reading.codes(), findings);
    }

    private PictureCheck featureCode(PictureReading reading) {
        FeatureCodeReading nearest = FeatureCodeReading.nearest(
                reading.codes().stream().map(ReadCode::text).map(featureCodes::preview));
        FeatureCodeVerdict code = nearest.verdict();
        List<Finding> findings = pictureFindings(reading);
        boolean served = code == FeatureCodeVerdict.VALID || table.servesForeign(nearest.foreignCodes());
        if (!served && !reading.failed()) {
            findings.add(finding("feature-code." + code.name().toLowerCase(Locale.ROOT)));
        }
        PictureVerdict verdict = PictureVerdict.of(FEATURE_CODE, reading, code);
        // a code that the desk will not take is no fault of the picture, but nothing to be called good either
        boolean wrongCode = verdict == PictureVerdict.GOOD && code != FeatureCodeVerdict.VALID;
        return new PictureCheck(wrongCode ? PictureVerdict.USABLE : verdict, code, reading.codes(), findings);
    }

    private static List<Finding> pictureFindings(PictureReading reading) {
        List<Finding> findings = new ArrayList<>();
        if (reading.failed()) {
            findings.add(finding("reader.failed"));
        }
        reading.findings().forEach(fault -> findings.add(Finding.about(fault, null)));
        return findings;
    }

    private static Finding finding(String code) {
        return new Finding(code, Severity.DOUBT, null, Map.of());
    }
}
