package org.resetdesk.evidence.file;

import org.jspecify.annotations.Nullable;

/**
 * A picture file taken apart without decoding a pixel.
 *
 * @param exif the TIFF structure of the EXIF block, null where there is none
 * @param essential the same picture with nothing but what a decoder needs
 */
record PictureParts(int width, int height, byte @Nullable [] exif, byte[] essential) {}
