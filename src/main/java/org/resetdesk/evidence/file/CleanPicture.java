package org.resetdesk.evidence.file;

/**
 * A picture file that holds nothing but the picture: no metadata, nothing behind its end.
 *
 * @param width in pixels, as the header says, before it is turned upright
 */
public record CleanPicture(PictureFormat format, int width, int height, Orientation orientation, byte[] bytes) {

    /**
     * @throws org.resetdesk.resetcase.Refusal 400 {@code submission.not-a-picture} (also damaged or empty), 400 {@code
     *     submission.unsupported-picture}
     */
    public static CleanPicture of(byte[] file) {
        PictureFormat format = PictureFormat.of(file)
                .orElseThrow(() -> UnsupportedKind.of(file)
                        .map(PictureRefusals::unsupported)
                        .orElseGet(PictureRefusals::notAPicture));
        PictureParts parts = format.parts(file);
        return new CleanPicture(format, parts.width(), parts.height(), Orientation.in(parts.exif()), parts.essential());
    }

    public long pixels() {
        return (long) width * height;
    }
}
