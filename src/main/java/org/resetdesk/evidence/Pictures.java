package org.resetdesk.evidence;

import java.util.Optional;
import org.resetdesk.coding.Sha256;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.file.HeifFile;
import org.resetdesk.evidence.file.PictureRefusals;
import org.resetdesk.evidence.heif.HeifConverter;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The door for pictures: what is not one, too large, or of a kind that the desk does not take stays outside. */
@Component
public class Pictures {

    private final UploadLimits limits;
    private final DecodingRoom room;
    private final Optional<HeifConverter> heif;

    @Autowired
    Pictures(UploadLimits limits, HeifSettings settings, DecodingRoom room) {
        this(limits, settings.converter(), room);
    }

    Pictures(UploadLimits limits, Optional<HeifConverter> heif, DecodingRoom room) {
        this.limits = limits;
        this.heif = heif;
        this.room = room;
    }

    /**
     * Takes a file in without decoding a pixel; an iPhone's HEIC, where the system can, as a JPEG.
     *
     * @throws org.resetdesk.resetcase.Refusal 400 {@code submission.not-a-picture} (also damaged or empty), 400
     *     {@code submission.unsupported-picture}, 413 {@code submission.too-large}, 503 {@code evidence.busy} for a HEIC that cannot be
     *     converted now
     */
    public AcceptedPicture accept(byte[] file) {
        if (!limits.allow(file)) {
            throw limits.tooLarge();
        }
        CleanPicture picture = CleanPicture.of(readable(file));
        requireAllowed(picture.width(), picture.height());
        if (picture.pixels() > picture.format().mostPixels()) {
            throw limits.tooLarge();
        }
        return new AcceptedPicture(picture, Sha256.of(file));
    }

    private byte[] readable(byte[] file) {
        Optional<HeifFile> photo = heif.flatMap(converter -> HeifFile.in(file));
        if (photo.isEmpty()) {
            return file;
        }
        requireAllowed(photo.get().width(), photo.get().height());
        try {
            return room.atOnce(() -> heif.get().jpeg(file));
        } catch (UnusablePicture e) {
            throw PictureRefusals.unsupported("HEIC");
        }
    }

    private void requireAllowed(int width, int height) {
        if (!limits.allow(width, height)) {
            throw limits.tooLarge();
        }
    }
}
