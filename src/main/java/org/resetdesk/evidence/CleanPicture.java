package org.resetdesk.evidence;

/**
 * A picture that passed the bounds and holds nothing but itself: no metadata, nothing behind its end.
 *
 * @param width in pixels, as stored, before it is turned upright
 */
record CleanPicture(PictureFormat format, int width, int height, Orientation orientation, byte[] bytes) {}
