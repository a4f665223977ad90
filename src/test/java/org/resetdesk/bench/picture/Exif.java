package org.resetdesk.bench.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What phones write into a JPEG beside the picture: Exif 2.32 in an APP1 segment, by hand. */
public final class Exif {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ASCII = 2;
    private static final int RATIONAL = 5;

    private Exif() {}

    /**
     * The same JPEG with an orientation and a place.
     *
     * @param orientation 1 to 8 (TIFF 6.0); 6 is a phone held upright
     * @param latitude whole degrees north, 0 to 90
     * @param longitude whole degrees east, 0 to 180
     */
    public static byte[] into(byte[] jpeg, int orientation, int latitude, int longitude) {
        byte[] tiff = tiff(orientation, latitude, longitude);
        byte[] name = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + name.length + tiff.length);
        out.put(jpeg, 0, 2); // start of image
        out.putShort((short) 0xFFE1).putShort((short) (2 + name.length + tiff.length));
        out.put(name).put(tiff);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    private static byte[] tiff(int orientation, int latitude, int longitude) {
        // header 8, first directory 2 + 2 * 12 + 4, GPS directory 2 + 4 * 12 + 4, then the two values that do not fit
        // inline
        int gps = 38;
        int values = 92;
        ByteBuffer tiff = ByteBuffer.allocate(values + 48);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, SHORT, 1, orientation << 16);
        entry(tiff, 0x8825, LONG, 1, gps);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, ASCII, 2, 'N' << 24);
        entry(tiff, 2, RATIONAL, 3, values);
        entry(tiff, 3, ASCII, 2, 'E' << 24);
        entry(tiff, 4, RATIONAL, 3, values + 24);
        tiff.putInt(0);
        for (int degrees : new int[] {latitude, longitude}) {
            tiff.putInt(degrees).putInt(1).putInt(0).putInt(1).putInt(0).putInt(1);
        }
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
