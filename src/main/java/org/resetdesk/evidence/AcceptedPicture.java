package org.resetdesk.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resetdesk.coding.Sha256;
import org.resetdesk.evidence.file.CleanPicture;

/** A picture that the door has let in: within the bounds, of a kind that the desk reads, without metadata. Not kept yet. */
public final class AcceptedPicture {

    private final CleanPicture picture;
    private final Sha256 original;
    private final Darkroom.@Nullable Developed developed;

    AcceptedPicture(CleanPicture picture, Sha256 original) {
        this(picture, original, null);
    }

    private AcceptedPicture(CleanPicture picture, Sha256 original, Darkroom.@Nullable Developed developed) {
        this.picture = picture;
        this.original = original;
        this.developed = developed;
    }

    AcceptedPicture with(Darkroom.Developed what) {
        return new AcceptedPicture(picture, original, what);
    }

    /** What came of it, where it was developed before it is kept. */
    Optional<Darkroom.Developed> developed() {
        return Optional.ofNullable(developed);
    }

    CleanPicture picture() {
        return picture;
    }

    /** Of the file as it was sent. */
    Sha256 original() {
        return original;
    }
}
