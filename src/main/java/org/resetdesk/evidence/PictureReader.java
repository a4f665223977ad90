package org.resetdesk.evidence;

import java.time.Duration;
import java.util.List;
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

    private static final Duration TIME = Duration.ofMillis(1500);

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
     * @throws org.resetdesk.resetcase.Refusal as {@link Pictures#check}
     */
    public PictureReading read(byte[] file) {
        CleanPicture clean = pictures.clean(file);
        return room.with(() -> {
            try {
                return read(PictureDecoder.decode(clean));
            } catch (UnusablePicture e) {
                return PictureReading.failure();
            }
        });
    }

    PictureReading read(DecodedPicture picture) {
        try {
            Grey grey = Grey.of(picture.image());
            CodeReading reading = CodeReader.read(grey, TIME);
            if (!reading.codes().isEmpty()) {
                return new PictureReading(reading.codes(), List.of(), false);
            }
            return picture.damaged()
                    ? PictureReading.failure()
                    : new PictureReading(List.of(), judge.findings(grey, reading), false);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return PictureReading.failure();
        }
    }
}
