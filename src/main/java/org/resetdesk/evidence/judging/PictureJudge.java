package org.resetdesk.evidence.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resetdesk.evidence.reading.CodeReading;
import org.resetdesk.evidence.reading.Grey;
import org.springframework.stereotype.Component;

/**
 * Says what may have hindered reading, in the order of what the requester should try first. First, simple measures; a picture in which
 * a code was read is never judged.
 */
@Component
public class PictureJudge {

    /** Pixels of the longest side: below, the codes of a label have hardly a pixel for a bar. */
    private static final int FEWEST_PIXELS = 640;

    private static final int DARK_HIGHLIGHTS = 90;
    private static final int FLAT_RANGE = 60;

    /** The size at which sharpness is measured, so that pictures of any size compare. */
    private static final int MEASURED_SIDE = 1000;

    private static final double BLURRED_BELOW = 150;

    /** @param reading of the same picture, without a code */
    public List<PictureFault> findings(Grey grey, CodeReading reading) {
        List<PictureFault> findings = new ArrayList<>();
        findings.add(new PictureFault("picture.no-code"));
        Tones tones = Tones.of(grey);
        if (grey.longestSide() < FEWEST_PIXELS) {
            findings.add(new PictureFault("picture.too-small"));
        }
        if (tones.percentile(95) < DARK_HIGHLIGHTS) {
            findings.add(new PictureFault("picture.too-dark"));
        } else if (tones.percentile(95) - tones.percentile(5) < FLAT_RANGE) {
            findings.add(new PictureFault("picture.low-contrast"));
        }
        if (tones.glaring()) {
            findings.add(new PictureFault("picture.reflection"));
        }
        double sharpness = sharpness(grey);
        if (sharpness < BLURRED_BELOW) {
            findings.add(new PictureFault(
                    "picture.out-of-focus",
                    Map.of("sharpness", "%.0f".formatted(sharpness), "limit", "%.0f".formatted(BLURRED_BELOW))));
        }
        return findings;
    }

    private static double sharpness(Grey grey) {
        Grey measured =
                grey.longestSide() > MEASURED_SIDE ? grey.scaled((double) MEASURED_SIDE / grey.longestSide()) : grey;
        return Sharpness.ofSharpestTile(measured);
    }
}
