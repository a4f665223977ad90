package org.resetdesk.evidence;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.pixels.DecodedPicture;
import org.resetdesk.evidence.pixels.PictureDecoder;
import org.resetdesk.evidence.pixels.PictureEncoder;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;

/** Where pictures are decoded, read and written anew: a few at a time, because each takes much memory (about 150 MB at worst). */
@Component
class Darkroom {

    private final DecodingRoom room;
    private final PictureReader reader;

    Darkroom(DecodingRoom room, PictureReader reader) {
        this.room = room;
        this.reader = reader;
    }

    Developed develop(CleanPicture picture) {
        return room.with(() -> {
            try {
                DecodedPicture decoded = PictureDecoder.decode(picture);
                return new Developed(reader.read(decoded), decoded, PictureEncoder.jpeg(decoded.image()));
            } catch (UnusablePicture e) {
                return new Developed(PictureReading.failure(), null, null);
            }
        });
    }

    /** @throws Refusal 404 {@code evidence.unreadable} where it cannot be decoded */
    byte[] print(CleanPicture picture) {
        return room.with(() -> {
            try {
                return PictureEncoder.jpeg(PictureDecoder.decode(picture).image());
            } catch (UnusablePicture e) {
                throw new Refusal(404, "evidence.unreadable");
            }
        });
    }

    /** What came of a picture; no pixels where it could not be decoded. */
    record Developed(PictureReading reading, @Nullable DecodedPicture picture, byte @Nullable [] jpeg) {

        void ifDecoded(BiConsumer<DecodedPicture, byte[]> use) {
            if (picture != null && jpeg != null) {
                use.accept(picture, jpeg);
            }
        }
    }
}
