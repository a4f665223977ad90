package org.resetdesk.evidence;

import org.jspecify.annotations.Nullable;
import org.resetdesk.coding.Sha256;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.file.Orientation;
import org.resetdesk.evidence.file.PictureFormat;

/**
 * A picture as its table knows it, without its bytes.
 *
 * @param review the version for a screen; null until the desk has written the picture anew
 */
record StoredPicture(
        PictureFormat format,
        Orientation orientation,
        int width,
        int height,
        boolean reEncoded,
        Sha256 full,
        @Nullable Sha256 review) {

    CleanPicture with(byte[] bytes) {
        return new CleanPicture(format, width, height, orientation, bytes);
    }

    Sha256 in(PictureSize size) {
        // a picture that was written anew before there were two sizes has one
        return size == PictureSize.REVIEW && review != null ? review : full;
    }
}
