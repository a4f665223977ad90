package org.resetdesk.evidence.reading;

import boofcv.abst.fiducial.QrCodePreciseDetector;
import boofcv.abst.filter.binary.InputToBinary;
import boofcv.alg.fiducial.qrcode.PositionPatternNode;
import boofcv.alg.fiducial.qrcode.QrCodePositionPatternDetector;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.factory.filter.binary.FactoryThresholdBinary;
import boofcv.struct.image.GrayU8;
import java.util.List;

/**
 * QR codes whose finder patterns BoofCV sees as squares within squares: it follows outlines, where the others follow lines, and so sees
 * what is strongly slanted or turned.
 */
final class SquareQrCodes implements CodeFinder {

    @Override
    public void look(View view, Sightings sightings, TimeBudget budget) {
        QrCodes.look(view, marks(view.grey()), sightings, budget);
    }

    private static List<FinderMark> marks(Grey grey) {
        GrayU8 image = new GrayU8(grey.width(), grey.height());
        image.setData(grey.pixels());
        // BoofCV follows outlines in a picture with a frame of one pixel
        GrayU8 framed = new GrayU8(grey.width() + 2, grey.height() + 2);
        ConfigQrCode settings = new ConfigQrCode();
        InputToBinary<GrayU8> threshold = FactoryThresholdBinary.threshold(settings.threshold, GrayU8.class);
        threshold.process(image, framed.subimage(1, 1, grey.width() + 1, grey.height() + 1));
        QrCodePreciseDetector<GrayU8> detector = FactoryFiducial.qrcode(settings, GrayU8.class);
        QrCodePositionPatternDetector<GrayU8> patterns = detector.getDetectPositionPatterns();
        patterns.process(image, framed);
        return patterns.getPositionPatterns().toList().stream()
                .limit(FinderMarks.MOST)
                .map(SquareQrCodes::mark)
                .toList();
    }

    private static FinderMark mark(PositionPatternNode node) {
        return new FinderMark(new Place(node.center.x, node.center.y), Math.sqrt(node.square.areaSimple()) / 7);
    }
}
