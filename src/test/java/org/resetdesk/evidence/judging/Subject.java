package org.resetdesk.evidence.judging;

import java.awt.image.BufferedImage;
import java.util.List;
import org.resetdesk.bench.device.DeviceIdentity;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.picture.CodePicture;
import org.resetdesk.bench.picture.LabelPicture;

/**
 * What is photographed.
 *
 * @param away share of the size that is lost to the distance
 * @param turn degrees
 */
record Subject(String name, BufferedImage picture, double away, double turn) {

    private static final BufferedImage LABEL =
            LabelPicture.of(new DeviceIdentity("BENCH-2026-0001", "RD-CAM 4MP", "V5.7.1", DeviceKind.XML));

    /** As long as a feature code of ours: 61 modules a side. */
    private static final BufferedImage CODE = CodePicture.qr("eyJhbGciOiJIUzI1NiJ9." + "aZ09-_".repeat(38));

    static final Subject LABEL_FROM_AFAR = new Subject("label", LABEL, 0.45, 5);
    static final Subject FEATURE_CODE = new Subject("feature code", CODE, 0.3, 5);

    /** Another label, distance and angle than any limit was chosen by. */
    static final Subject HELD_BACK = new Subject(
            "held back",
            LabelPicture.of(new DeviceIdentity("NVR-16CH-77A0B", "RD-REC 16", "V4.30", DeviceKind.CODE)),
            0.2,
            -28);

    static List<Subject> all() {
        return List.of(LABEL_FROM_AFAR, FEATURE_CODE);
    }

    /** Most of a label can be cut off and a code is left. */
    boolean fits(Sweep sweep) {
        return sweep != Sweep.CUT || picture == CODE;
    }

    Trial trial(Sweep sweep, double level) {
        double pixels = smears(sweep) ? level * (1 - away) : level;
        double distance = sweep == Sweep.SHRINK ? 0 : away;
        return Trial.of(sweep.name(), sweep.finding(), level, sweep.photo(picture, distance, turn, pixels));
    }

    /** What is smaller in the picture takes less to be smeared. */
    private static boolean smears(Sweep sweep) {
        return sweep.finding().equals("picture.out-of-focus") || sweep.finding().equals("picture.motion");
    }
}
