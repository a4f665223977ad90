package org.resetdesk.evidence;

import org.resetdesk.coding.Sha256;
import org.resetdesk.evidence.file.CleanPicture;

/** A picture that the door has let in: within the bounds, of a kind that the desk reads, without metadata. Not kept yet. */
public final class AcceptedPicture {

    private final CleanPicture picture;
    private final Sha256 original;

    AcceptedPicture(CleanPicture picture, Sha256 original) {
        this.picture = picture;
        this.original = original;
    }

    CleanPicture picture() {
        return picture;
    }

    /** Of the file as it was sent. */
    Sha256 original() {
        return original;
    }
}
