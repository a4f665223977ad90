package org.resetdesk.evidence;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;

/** Where pictures are decoded, read and written anew: a few at a time, because each takes much memory (about 150 MB at worst). */
@Component
class Darkroom {

    private final DecodingRoom room;
    private final PictureDecoder decoder;
    private final PictureReader reader;
    private final PictureEncoder encoder;

    Darkroom(DecodingRoom room, PictureDecoder decoder, PictureReader reader, PictureEncoder encoder) {
        this.room = room;
        this.decoder = decoder;
        this.reader = reader;
        this.encoder = encoder;
    }

    Developed develop(CleanPicture picture) {
        return room.with(() -> {
            try {
                DecodedPicture decoded = decoder.decode(picture);
                return new Developed(reader.read(decoded), decoded, encoder.jpeg(decoded.image()));
            } catch (UnusablePicture e) {
                return new Developed(PictureReading.failure(), null, null);
            }
        });
    }

    /** @throws Refusal 404 {@code evidence.unreadable} where it cannot be decoded */
    byte[] print(CleanPicture picture) {
        return room.with(() -> {
            try {
                return encoder.jpeg(decoder.decode(picture).image());
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
