package org.resetdesk.evidence.pixels;

import java.awt.image.BufferedImage;

/**
 * Pixels, upright, opaque, no side longer than {@link PictureDecoder#MAX_SIDE}.
 *
 * @param image 8 bits a sample, grey or three bytes red, green, blue
 * @param damaged the decoder had to make up a part of it
 */
public record DecodedPicture(BufferedImage image, boolean damaged) {}
