package org.resetdesk.evidence.file;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;

/** How a stored picture must be turned to stand upright: EXIF's tag 0x0112, 1 to 8, in that order. */
public enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LYING_MIRRORED,
    LYING_LEFT,
    LYING_RIGHT_MIRRORED,
    LYING_RIGHT;

    /** UPRIGHT where the block says nothing that can be understood. */
    static Orientation in(byte @Nullable [] exif) {
        if (exif == null) {
            return UPRIGHT;
        }
        try {
            Metadata metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(exif), metadata);
            ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            return directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? UPRIGHT
                    : of(directory.getInt(ExifIFD0Directory.TAG_ORIENTATION));
        } catch (MetadataException | RuntimeException | StackOverflowError e) {
            return UPRIGHT;
        }
    }

    public static Orientation of(int exif) {
        return exif >= 1 && exif <= 8 ? values()[exif - 1] : UPRIGHT;
    }

    public int exif() {
        return ordinal() + 1;
    }

    public boolean swapsSides() {
        return ordinal() >= LYING_MIRRORED.ordinal();
    }

    /** Maps a picture of this size, as stored, to the upright one. */
    public AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LYING_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LYING_LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case LYING_RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case LYING_RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
