package org.resetdesk.evidence;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads every code of a picture: QR, Data Matrix, Code 128. A survey of a few views always runs to its end, so that a second code is not
 * missed; the views after it only until something is read.
 */
@Component
public class PictureReader {

    private static final Duration TIME = Duration.ofMillis(1500);
    private static final List<CodeFinder> FINDERS = List.of(new QrCodes(), new DataMatrices(), new BarCodes());

    private final Pictures pictures;
    private final PictureDecoder decoder;
    private final PictureJudge judge;
    private final DecodingRoom room;

    PictureReader(Pictures pictures, PictureDecoder decoder, PictureJudge judge, DecodingRoom room) {
        this.pictures = pictures;
        this.decoder = decoder;
        this.judge = judge;
        this.room = room;
    }

    /**
     * Stores nothing.
     *
     * @throws org.resetdesk.resetcase.Refusal as {@link Pictures#check}
     */
    public PictureReading read(byte[] file) {
        CleanPicture clean = pictures.clean(file);
        return room.with(() -> {
            try {
                return read(decoder.decode(clean));
            } catch (UnusablePicture e) {
                return PictureReading.failure();
            }
        });
    }

    PictureReading read(DecodedPicture picture) {
        Sightings sightings = new Sightings();
        try {
            Grey grey = Grey.of(picture.image());
            look(grey, sightings, TimeBudget.of(TIME));
            List<ReadCode> codes = sightings.believed();
            if (codes.isEmpty() && picture.damaged()) {
                return PictureReading.failure();
            }
            return new PictureReading(codes, codes.isEmpty() ? judge.findings(grey) : List.of(), false);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            List<ReadCode> codes = sightings.believed();
            return new PictureReading(codes, List.of(), codes.isEmpty());
        }
    }

    private static void look(Grey grey, Sightings sightings, TimeBudget budget) {
        Views views = new Views(grey);
        views.survey().forEach(view -> look(view.get(), sightings, budget));
        views.rescue().stream()
                .takeWhile(view -> sightings.believed().isEmpty() && !budget.spent())
                .forEach(view -> look(view.get(), sightings, budget));
    }

    private static void look(View view, Sightings sightings, TimeBudget budget) {
        for (CodeFinder finder : FINDERS) {
            if (!budget.spent()) {
                sightings.add(finder.find(view, budget));
            }
        }
    }
}
