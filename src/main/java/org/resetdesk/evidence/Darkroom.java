package org.resetdesk.evidence;

import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.pixels.DecodedPicture;
import org.resetdesk.evidence.pixels.PictureDecoder;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.resetdesk.evidence.reading.Grey;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;

/** Pictures that are kept: read, and written anew. */
@Component
public class Darkroom {

    private final DecodingRoom room;
    private final PictureReader reader;

    Darkroom(DecodingRoom room, PictureReader reader) {
        this.room = room;
        this.reader = reader;
    }

    /**
     * For somebody who waits, before anything is kept and without a transaction: keeping it afterwards takes no time and holds no
     * connection while it is read.
     *
     * @throws Refusal 503 {@code evidence.busy}, with {@code retryAfter} in seconds
     */
    public AcceptedPicture developAtOnce(AcceptedPicture accepted) {
        return accepted.with(develop(accepted.picture(), room::atOnce));
    }

    /**
     * Never fails for what is in the picture.
     *
     * @throws Refusal 503 {@code evidence.busy}: to be tried again
     */
    Developed develop(CleanPicture picture) {
        return develop(picture, room::inTurn);
    }

    private Developed develop(CleanPicture picture, Place place) {
        // printed first: a reader that does not come back takes the reading with it and not the picture
        AtomicReference<@Nullable Prints> prints = new AtomicReference<>();
        try {
            PictureReading reading = place.work(() -> reader.read(printed(picture, prints)));
            return new Developed(reading, prints.get());
        } catch (UnusablePicture e) {
            return new Developed(PictureReading.failure(), prints.get());
        }
    }

    private static PictureReader.Negative printed(CleanPicture picture, AtomicReference<@Nullable Prints> prints)
            throws UnusablePicture {
        DecodedPicture decoded = PictureDecoder.decode(picture);
        PictureReader.Negative negative = PictureReader.Negative.of(decoded);
        prints.set(Prints.of(decoded.image(), negative.grey()));
        return negative;
    }

    /** @throws Refusal 404 {@code evidence.unreadable} where it cannot be decoded; 503 {@code evidence.busy} */
    Prints print(CleanPicture picture) {
        try {
            return room.atOnce(() -> {
                BufferedImage image = PictureDecoder.decode(picture).image();
                return Prints.of(image, Grey.of(image));
            });
        } catch (UnusablePicture e) {
            throw new Refusal(404, "evidence.unreadable");
        }
    }

    private interface Place {
        PictureReading work(PictureWork<PictureReading> work) throws UnusablePicture;
    }

    /** What came of a picture; no prints where it could not be decoded. */
    record Developed(PictureReading reading, @Nullable Prints prints) {}
}
