package org.resetdesk.evidence.file;

import java.util.Optional;

/** The picture formats that the desk takes. */
public enum PictureFormat {
    JPEG {
        @Override
        PictureParts parts(byte[] file) {
            return new JpegFile(file).parts();
        }
    },
    PNG {
        @Override
        PictureParts parts(byte[] file) {
            return new PngFile(file).parts();
        }
    },
    WEBP {
        @Override
        PictureParts parts(byte[] file) {
            return new WebPFile(file).parts();
        }

        @Override
        public long mostPixels() {
            return 20_000_000;
        }
    };

    /** Of which the pixels can be had within the memory of a place; WebP's decoder cannot leave any out, the others' can. */
    public long mostPixels() {
        return Long.MAX_VALUE;
    }

    /** @throws org.resetdesk.resetcase.Refusal where the file is damaged, or a variety that cannot be decoded */
    abstract PictureParts parts(byte[] file);

    /** Told by the first bytes alone, never by a name or a declared type. */
    static Optional<PictureFormat> of(byte[] file) {
        Magic magic = new Magic(file);
        if (magic.at(0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (magic.at(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (magic.at(0, "RIFF") && magic.at(8, "WEBP")) {
            return Optional.of(WEBP);
        }
        return Optional.empty();
    }
}
