package org.resetdesk.evidence.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A PNG file (W3C PNG, third edition) as a chain of chunks. Kept are the critical chunks and transparency; texts, EXIF, colour profiles,
 * animation and whatever follows the end of the picture are left behind.
 */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int AROUND_DATA = 12;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final ByteBuffer file;
    private final ByteArrayOutputStream kept;
    private int width;
    private int height;
    private boolean pixels;
    private byte @Nullable [] exif;

    PngFile(byte[] file) {
        this.file = ByteBuffer.wrap(file);
        this.kept = new ByteArrayOutputStream(file.length);
    }

    PictureParts parts() {
        kept.write(file.array(), 0, SIGNATURE);
        int position = SIGNATURE;
        String type = "";
        while (!type.equals("IEND")) {
            require(position + AROUND_DATA <= file.limit());
            int length = file.getInt(position);
            require(length >= 0 && length <= file.limit() - position - AROUND_DATA);
            type = Fourcc.at(file, position + 4);
            require(type.equals("IHDR") == (position == SIGNATURE));
            chunk(type, position, length);
            position += length + AROUND_DATA;
        }
        require(pixels);
        return new PictureParts(width, height, exif, kept.toByteArray());
    }

    private void chunk(String type, int position, int length) {
        if (type.equals("IHDR")) {
            require(length == 13);
            width = file.getInt(position + 8);
            height = file.getInt(position + 12);
            require(width > 0 && height > 0);
        }
        if (type.equals("eXIf")) {
            exif = Arrays.copyOfRange(file.array(), position + 8, position + 8 + length);
        }
        if (KEPT.contains(type)) {
            kept.write(file.array(), position, length + AROUND_DATA);
        }
        pixels |= type.equals("IDAT");
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw PictureRefusals.notAPicture();
        }
    }
}
