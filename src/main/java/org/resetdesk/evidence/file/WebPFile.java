package org.resetdesk.evidence.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A WebP file (RFC 9649) as a chain of RIFF chunks. Kept are the one bitstream and its alpha; EXIF, XMP, colour profiles, unknown chunks
 * and whatever follows the end of the picture are left behind.
 */
final class WebPFile {

    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int ALPHA_FLAG = 0x10;
    private static final int ANIMATION_FLAG = 0x02;
    private static final int VP8X_LENGTH = 10;

    private final ByteBuffer file;
    private final ByteArrayOutputStream kept;
    private int canvasWidth;
    private int canvasHeight;
    private int width;
    private int height;
    private byte @Nullable [] exif;

    WebPFile(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.kept = new ByteArrayOutputStream(file.length);
    }

    PictureParts parts() {
        long end = Integer.toUnsignedLong(file.getInt(4)) + CHUNK_HEADER;
        require(end <= file.limit());
        kept.write(file.array(), 0, RIFF_HEADER);
        int position = RIFF_HEADER;
        while (position + CHUNK_HEADER <= end) {
            int length = file.getInt(position + 4);
            require(length >= 0 && length <= end - position - CHUNK_HEADER);
            chunk(Fourcc.at(file, position), position + CHUNK_HEADER, length);
            position += CHUNK_HEADER + length + (length & 1);
        }
        require(width > 0 && (canvasWidth == 0 || (canvasWidth == width && canvasHeight == height)));
        byte[] essential = kept.toByteArray();
        ByteBuffer.wrap(essential).order(ByteOrder.LITTLE_ENDIAN).putInt(4, essential.length - CHUNK_HEADER);
        return new PictureParts(width, height, exif, essential);
    }

    private void chunk(String type, int start, int length) {
        switch (type) {
            case "VP8X" -> extended(start, length);
            case "VP8 " -> lossy(start, length);
            case "VP8L" -> lossless(start, length);
            case "ALPH" -> keep(start, length);
            case "EXIF" -> exif = withoutPreamble(Arrays.copyOfRange(file.array(), start, start + length));
            case "ANIM", "ANMF" -> throw PictureRefusals.unsupported("WebP (animated)");
            default -> {}
        }
    }

    private void extended(int start, int length) {
        require(length >= VP8X_LENGTH && canvasWidth == 0 && width == 0);
        if ((file.get(start) & ANIMATION_FLAG) != 0) {
            throw PictureRefusals.unsupported("WebP (animated)");
        }
        canvasWidth = 1 + (file.getInt(start + 3) >>> 8);
        canvasHeight = 1 + (file.getInt(start + 6) >>> 8);
        byte[] chunk = Arrays.copyOfRange(file.array(), start - CHUNK_HEADER, start + VP8X_LENGTH);
        ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).putInt(4, VP8X_LENGTH);
        chunk[CHUNK_HEADER] &= ALPHA_FLAG;
        kept.write(chunk, 0, chunk.length);
    }

    private void lossy(int start, int length) {
        require(length >= 10 && width == 0 && new Magic(file.array()).at(start + 3, 0x9D, 0x01, 0x2A));
        width = file.getShort(start + 6) & 0x3FFF;
        height = file.getShort(start + 8) & 0x3FFF;
        require(width > 0 && height > 0);
        keep(start, length);
    }

    private void lossless(int start, int length) {
        require(length >= 5 && width == 0 && file.get(start) == 0x2F);
        int bits = file.getInt(start + 1);
        width = 1 + (bits & 0x3FFF);
        height = 1 + (bits >>> 14 & 0x3FFF);
        keep(start, length);
    }

    private void keep(int start, int length) {
        kept.write(file.array(), start - CHUNK_HEADER, CHUNK_HEADER + length);
        if ((length & 1) == 1) {
            kept.write(0);
        }
    }

    private static byte[] withoutPreamble(byte[] exif) {
        return new Magic(exif).at(0, 'E', 'x', 'i', 'f', 0, 0) ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw PictureRefusals.notAPicture();
        }
    }
}
