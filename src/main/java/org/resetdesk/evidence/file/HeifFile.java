package org.resetdesk.evidence.file;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A HEIC file (ISO/IEC 23008-12), as far as its boxes say how large its pictures are; only a converter looks further.
 *
 * @param width in pixels, of the largest picture or tile grid in the file
 */
public record HeifFile(int width, int height) {

    private static final int BOX_HEADER = 8;
    private static final int VERSION_AND_FLAGS = 4;
    private static final Set<String> BRANDS = Set.of("heic", "heix", "heim", "heis", "mif1");

    /** Empty where it is something else, or does not say how large its picture is. */
    public static Optional<HeifFile> in(byte[] file) {
        Magic magic = new Magic(file);
        if (!magic.at(4, "ftyp") || file.length < 12 || !BRANDS.contains(Fourcc.at(ByteBuffer.wrap(file), 8))) {
            return Optional.empty();
        }
        return Optional.ofNullable(largest(ByteBuffer.wrap(file), 0, file.length));
    }

    private static @Nullable HeifFile largest(ByteBuffer file, int start, int end) {
        HeifFile largest = null;
        int position = start;
        while (position + BOX_HEADER <= end) {
            int length = file.getInt(position);
            int next = length == 0 ? end : position + length;
            if ((length != 0 && length < BOX_HEADER) || next > end || next < position) {
                return largest;
            }
            HeifFile found = box(file, Fourcc.at(file, position + 4), position + BOX_HEADER, next);
            largest = found == null || (largest != null && largest.pixels() >= found.pixels()) ? largest : found;
            position = next;
        }
        return largest;
    }

    private static @Nullable HeifFile box(ByteBuffer file, String type, int start, int end) {
        return switch (type) {
            case "meta" -> largest(file, start + VERSION_AND_FLAGS, end);
            case "iprp", "ipco" -> largest(file, start, end);
            case "ispe" -> start + VERSION_AND_FLAGS + 8 <= end ? extent(file, start + VERSION_AND_FLAGS) : null;
            default -> null;
        };
    }

    /** Four unsigned bytes a side: what does not fit an int is larger than any limit. */
    private static HeifFile extent(ByteBuffer file, int position) {
        return new HeifFile(side(file.getInt(position)), side(file.getInt(position + 4)));
    }

    private static int side(int unsigned) {
        return unsigned < 0 ? Integer.MAX_VALUE : unsigned;
    }

    private long pixels() {
        return (long) width * height;
    }
}
