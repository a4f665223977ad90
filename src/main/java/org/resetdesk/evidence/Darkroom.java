package org.resetdesk.evidence;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.pixels.DecodedPicture;
import org.resetdesk.evidence.pixels.PictureDecoder;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;

/** Pictures that are kept: read, and written anew. */
@Component
class Darkroom {

    private final DecodingRoom room;
    private final PictureReader reader;

    Darkroom(DecodingRoom room, PictureReader reader) {
        this.room = room;
        this.reader = reader;
    }

    /**
     * Never fails for what is in the picture.
     *
     * @throws Refusal 503 {@code evidence.busy}: to be tried again
     */
    Developed develop(CleanPicture picture) {
        // printed first: a reader that does not come back takes the reading with it and not the picture
        AtomicReference<@Nullable Prints> prints = new AtomicReference<>();
        try {
            PictureReading reading = room.inTurn(() -> reader.read(printed(picture, prints)));
            return new Developed(reading, prints.get());
        } catch (UnusablePicture e) {
            return new Developed(PictureReading.failure(), prints.get());
        }
    }

    private static PictureReader.Negative printed(CleanPicture picture, AtomicReference<@Nullable Prints> prints)
            throws UnusablePicture {
        DecodedPicture decoded = PictureDecoder.decode(picture);
        prints.set(Prints.of(decoded.image()));
        return PictureReader.Negative.of(decoded);
    }

    /** @throws Refusal 404 {@code evidence.unreadable} where it cannot be decoded; 503 {@code evidence.busy} */
    Prints print(CleanPicture picture) {
        try {
            return room.atOnce(() -> Prints.of(PictureDecoder.decode(picture).image()));
        } catch (UnusablePicture e) {
            throw new Refusal(404, "evidence.unreadable");
        }
    }

    /** What came of a picture; no prints where it could not be decoded. */
    record Developed(PictureReading reading, @Nullable Prints prints) {}
}
