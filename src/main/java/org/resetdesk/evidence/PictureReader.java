package org.resetdesk.evidence;

import java.time.Duration;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.judging.PictureJudge;
import org.resetdesk.evidence.pixels.DecodedPicture;
import org.resetdesk.evidence.pixels.PictureDecoder;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.resetdesk.evidence.reading.CodeReader;
import org.resetdesk.evidence.reading.CodeReading;
import org.resetdesk.evidence.reading.Grey;
import org.springframework.stereotype.Component;

/** From the file that somebody sent to what the desk got out of it. */
@Component
public class PictureReader {

    private static final Duration TIME = Duration.ofSeconds(1);

    private final Pictures pictures;
    private final PictureJudge judge;
    private final DecodingRoom room;

    PictureReader(Pictures pictures, PictureJudge judge, DecodingRoom room) {
        this.pictures = pictures;
        this.judge = judge;
        this.room = room;
    }

    /**
     * Stores nothing.
     *
     * @throws org.resetdesk.resetcase.Refusal as {@link Pictures#accept}; 503 {@code evidence.busy} where too many wait already
     */
    public PictureReading read(byte[] file) {
        CleanPicture picture = pictures.accept(file).picture();
        try {
            return room.atOnce(() -> read(Negative.of(PictureDecoder.decode(picture))));
        } catch (UnusablePicture e) {
            return PictureReading.failure();
        }
    }

    PictureReading read(Negative picture) {
        CodeReading reading = CodeReader.read(picture.grey(), TIME);
        return reading.codes().isEmpty() && picture.damaged()
                ? PictureReading.failure()
                : new PictureReading(reading.codes(), judge.findings(picture.grey(), reading), false);
    }

    /**
     * All that reading needs of a picture: the colours need not wait in memory meanwhile.
     *
     * @param damaged the decoder had to make up a part of it
     */
    record Negative(Grey grey, boolean damaged) {

        static Negative of(DecodedPicture picture) {
            return new Negative(Grey.of(picture.image()), picture.damaged());
        }
    }
}
