package org.resetdesk.evidence.file;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG file (ITU-T T.81) as a chain of segments. Kept are the tables, the frame, the scans, and as much of JFIF and Adobe as says
 * which colours are meant; everything else, and whatever follows the end of the picture, is left behind.
 */
final class JpegFile {

    private static final byte[] PLAIN_JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };
    private static final int EXIF_PREAMBLE = 6;
    private static final int ADOBE_LENGTH = 14;

    /** Progressive pictures have about ten; hundreds are made only to keep a decoder busy. */
    private static final int MAX_SCANS = 64;

    /** Every scan goes over the whole picture again; ten over the largest picture that a phone takes are half of this. */
    private static final long MAX_SCANNED_PIXELS = 1_000_000_000;

    private final byte[] file;
    private final ByteArrayOutputStream kept;
    private int position = 2;
    private int width;
    private int height;
    private int scans;
    private byte @Nullable [] exif;

    JpegFile(byte[] file) {
        this.file = file;
        this.kept = new ByteArrayOutputStream(file.length);
    }

    PictureParts parts() {
        kept.write(file, 0, 2);
        int marker = nextMarker();
        while (marker != 0xD9) {
            segment(marker);
            marker = nextMarker();
        }
        if (scans == 0) {
            throw PictureRefusals.notAPicture();
        }
        kept.write(0xFF);
        kept.write(0xD9);
        return new PictureParts(width, height, exif, kept.toByteArray());
    }

    private int nextMarker() {
        require(position < file.length && at(position) == 0xFF);
        while (position < file.length && at(position) == 0xFF) {
            position++;
        }
        require(position < file.length);
        return at(position++);
    }

    private void segment(int marker) {
        require(position + 2 <= file.length);
        int length = twoBytes(position);
        require(length >= 2 && position + length <= file.length);
        switch (marker) {
            case 0xC0, 0xC1, 0xC2 -> frame(marker, length);
            case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF ->
                throw PictureRefusals.unsupported("JPEG (lossless)");
            case 0xC4, 0xDB, 0xDD -> keep(marker, length);
            case 0xDA -> scan(length);
            case 0xE0 -> jfif(length);
            case 0xE1 -> rememberExif(length);
            case 0xEE -> adobe(length);
            default -> {}
        }
        position = marker == 0xDA ? position : position + length;
    }

    private void frame(int marker, int length) {
        require(length >= 8 && width == 0);
        height = twoBytes(position + 3);
        width = twoBytes(position + 5);
        require(width > 0 && height > 0);
        int components = at(position + 7);
        if (at(position + 2) != 8 || (components != 1 && components != 3)) {
            throw PictureRefusals.unsupported("JPEG (CMYK, 12 bit)");
        }
        keep(marker, length);
    }

    private void scan(int length) {
        require(width > 0 && ++scans <= MAX_SCANS && (long) scans * width * height <= MAX_SCANNED_PIXELS);
        keep(0xDA, length);
        int start = position + length;
        int end = start;
        while (end + 1 < file.length && !endsScan(end)) {
            end++;
        }
        require(end + 1 < file.length);
        kept.write(file, start, end - start);
        position = end;
    }

    /** Inside a scan 0xFF is followed by a stuffed zero or is a restart marker; anything else ends it. */
    private boolean endsScan(int index) {
        int next = at(index + 1);
        return at(index) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7);
    }

    private void jfif(int length) {
        if (new Magic(file).at(position + 2, "JFIF") && scans == 0) {
            kept.write(PLAIN_JFIF, 0, PLAIN_JFIF.length);
        }
    }

    private void adobe(int length) {
        if (new Magic(file).at(position + 2, "Adobe") && length >= ADOBE_LENGTH) {
            kept.write(0xFF);
            kept.write(0xEE);
            kept.write(0);
            kept.write(ADOBE_LENGTH);
            kept.write(file, position + 2, ADOBE_LENGTH - 2);
        }
    }

    private void rememberExif(int length) {
        if (exif == null && length > 2 + EXIF_PREAMBLE && new Magic(file).at(position + 2, 'E', 'x', 'i', 'f', 0, 0)) {
            exif = Arrays.copyOfRange(file, position + 2 + EXIF_PREAMBLE, position + length);
        }
    }

    private void keep(int marker, int length) {
        kept.write(0xFF);
        kept.write(marker);
        kept.write(file, position, length);
    }

    private int at(int index) {
        return file[index] & 0xFF;
    }

    private int twoBytes(int index) {
        return at(index) << 8 | at(index + 1);
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw PictureRefusals.notAPicture();
        }
    }
}
