package org.resetdesk.bench.load;

import java.util.Random;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.bench.picture.CodePicture;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;

/** Photos of two million pixels as the app sends them: a little askew, a little soft, with grain. */
final class LoadPicture {

    private LoadPicture() {}

    static byte[] label(SimulatedDevice device, Random random) {
        return taken(Photo.of(LabelPicture.of(device.identity())), random);
    }

    static byte[] featureCode(String text, Random random) {
        return taken(Photo.of(CodePicture.qr(text)), random);
    }

    private static byte[] taken(Photo photo, Random random) {
        return photo.with(Flaw.TURN, random.nextInt(-8, 9))
                .with(Flaw.BLUR, random.nextDouble(0.3, 1.2))
                .with(Flaw.NOISE, random.nextDouble(2, 8))
                .jpeg();
    }
}
