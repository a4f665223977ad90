package org.resetdesk.evidence;

import org.resetdesk.evidence.file.PictureRefusals;
import org.resetdesk.resetcase.Refusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one picture may be.
 *
 * @param uploadMaxBytes of the file
 * @param uploadMaxPixels width times height, as the file's header says
 */
@ConfigurationProperties("resetdesk")
record UploadLimits(
        @DefaultValue("10485760") long uploadMaxBytes,
        @DefaultValue("50000000") long uploadMaxPixels) {

    /** No camera makes a longer side; a decoder holds whole rows. */
    private static final int MAX_SIDE = 32_767;

    Refusal tooLarge() {
        return PictureRefusals.tooLarge(uploadMaxBytes, uploadMaxPixels);
    }

    boolean allow(byte[] file) {
        return file.length <= uploadMaxBytes;
    }

    boolean allow(int width, int height) {
        return width <= MAX_SIDE && height <= MAX_SIDE && (long) width * height <= uploadMaxPixels;
    }
}
