package org.resetdesk.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Files that somebody sends to do harm, each with how it must end: read, read as damaged, or refused with a code. */
final class HostilePictures {

    static final String READ = "read";
    static final String DAMAGED = "damaged";

    /** On a busy machine the watchdog may be first. */
    private static final String READ_OR_GIVEN_UP = READ + " or " + DAMAGED;

    private static final String NOT_A_PICTURE = "submission.not-a-picture";
    private static final String UNSUPPORTED = "submission.unsupported-picture";
    private static final String TOO_LARGE = "submission.too-large";

    /** 16 by 16 pixels of one colour, lossless: not a bit for a pixel, so that its header may say any size. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhwAAABXRUJQVlA4TA8AAAAvD8ADAAcQ/Y/+ByKi/wEA");

    private HostilePictures() {}

    /** @param ending what must come of it */
    record Hostile(byte[] file, String ending) {}

    static Map<String, Hostile> all() throws IOException {
        byte[] jpeg = Drawing.label("RDSK00000001").jpeg();
        byte[] png = Drawing.label("RDSK00000001").png();
        Map<String, Hostile> all = new LinkedHashMap<>();
        all.put("empty", new Hostile(new byte[0], NOT_A_PICTURE));
        all.put("../../etc/passwd", new Hostile("../../etc/passwd".getBytes(UTF_8), NOT_A_PICTURE));
        all.put("PNG 60,000 x 60,000", new Hostile(png(60_000, 60_000, 1, 0, 1000), TOO_LARGE));
        all.put("progressive JPEG 19,000 x 6,000", new Hostile(progressive(19_000, 6_000, 8), TOO_LARGE));
        all.put("progressive JPEG 19,000 x 6,000 of 3 kB", new Hostile(progressive(19_000, 6_000, 60), NOT_A_PICTURE));
        all.put("progressive JPEG 7,000 x 7,000, 60 scans", new Hostile(progressive(7_000, 7_000, 60), NOT_A_PICTURE));
        all.put("progressive JPEG 7,000 x 7,000, 8 scans", new Hostile(progressive(7_000, 7_000, 8), DAMAGED));
        all.put(
                "TIFF of 140 bytes",
                new Hostile(Arrays.copyOf("II*\0\u0008\0\0\0".getBytes(ISO_8859_1), 140), UNSUPPORTED));
        all.put("JPEG cut in half", new Hostile(Arrays.copyOf(jpeg, jpeg.length / 2), NOT_A_PICTURE));
        all.put("JPEG cut, with an end put on", new Hostile(endAfter(jpeg, jpeg.length / 5), DAMAGED));
        all.put("PNG cut in half", new Hostile(Arrays.copyOf(png, png.length / 2), NOT_A_PICTURE));
        all.put("PNG without its pixels", new Hostile(png(7_000, 7_000, 1, 0, 1000), DAMAGED));
        all.put("APNG", new Hostile(animated(png), READ));
        all.put("animated WebP", new Hostile(animatedWebP(), UNSUPPORTED));
        all.put(
                "SVG",
                new Hostile(
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8), UNSUPPORTED));
        all.put(
                "HTML as a JPEG",
                new Hostile(concat(new byte[] {-1, -40, -1}, "<html>".getBytes(UTF_8)), NOT_A_PICTURE));
        all.put(
                "zTXt bomb of 400 MB",
                new Hostile(withChunk(png, "zTXt", concat("Comment\0\0".getBytes(US_ASCII), zeros(400))), READ));
        all.put(
                "iCCP bomb of 400 MB",
                new Hostile(withChunk(png, "iCCP", concat("icc\0\0".getBytes(US_ASCII), zeros(400))), READ));
        all.put("IDAT bomb of 400 MB", new Hostile(png(1000, 1000, 8, 2, 400 << 20), READ));
        all.put(
                "PNG 7,000 x 7,000, RGBA of 16 bits",
                new Hostile(png(7_000, 7_000, 16, 6, 7_000 * 7_000 * 8 + 7_000), READ));
        all.put("WebP 7,000 x 7,000 of 36 bytes", new Hostile(webP(7_000, 7_000), TOO_LARGE));
        all.put("WebP 4,400 x 4,400 of 36 bytes", new Hostile(webP(4_400, 4_400), DAMAGED));
        all.put("JPEG and ZIP in one", new Hostile(concat(jpeg, "PK\3\4".getBytes(US_ASCII)), READ));
        all.put("finder-pattern wallpaper", new Hostile(wallpaper(4000), READ_OR_GIVEN_UP));
        return all;
    }

    static byte[] wallpaper(int side) {
        Drawing wallpaper = Drawing.blank(side, side, Color.WHITE);
        for (int y = 8; y + 28 < side; y += 36) {
            for (int x = 8; x + 28 < side; x += 36) {
                wallpaper.square(Color.BLACK, x, y, 28).square(Color.WHITE, x + 4, y + 4, 20);
                wallpaper.square(Color.BLACK, x + 8, y + 8, 12);
            }
        }
        return wallpaper.png();
    }

    /** @param data bytes of pixels that really come, all zero */
    private static byte[] png(int width, int height, int depth, int colourType, int data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        out.writeBytes(Exif.chunk(
                "IHDR", header.put((byte) depth).put((byte) colourType).array()));
        out.writeBytes(Exif.chunk("IDAT", deflated(data)));
        out.writeBytes(Exif.chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] zeros(int megabytes) throws IOException {
        return deflated(megabytes << 20);
    }

    private static byte[] deflated(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            byte[] some = new byte[1 << 16];
            for (int left = zeros; left > 0; left -= some.length) {
                deflater.write(some, 0, Math.min(left, some.length));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] withChunk(byte[] png, String type, byte[] data) {
        int afterHeader = 8 + 25;
        return concat(
                Arrays.copyOf(png, afterHeader),
                Exif.chunk(type, data),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    private static byte[] animated(byte[] png) {
        byte[] control = Exif.chunk(
                "acTL", ByteBuffer.allocate(8).putInt(1_000_000).putInt(0).array());
        byte[] frame = Exif.chunk("fdAT", new byte[1000]);
        int beforeEnd = png.length - 12;
        return concat(
                withChunk(Arrays.copyOf(png, beforeEnd), "acTL", Arrays.copyOfRange(control, 8, 16)),
                frame,
                Arrays.copyOfRange(png, beforeEnd, png.length));
    }

    private static byte[] webP(int width, int height) {
        byte[] file = WEBP.clone();
        ByteBuffer bits = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        bits.putInt(21, bits.getInt(21) & 0xF0000000 | width - 1 | height - 1 << 14);
        return file;
    }

    private static byte[] animatedWebP() {
        byte[] file = Exif.inWebP(WEBP, 16, 16, 1);
        file[20] |= 2;
        return file;
    }

    /** Whatever is missing in a scan a decoder takes for zeros, which are a code here: every scan goes over the whole picture. */
    private static byte[] progressive(int width, int height, int scans) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {-1, (byte) 0xD8});
        out.writeBytes(segment(0xDB, concat(new byte[1], filled(64))));
        byte[] frame = ByteBuffer.allocate(9)
                .put((byte) 8)
                .putShort((short) height)
                .putShort((short) width)
                .put(new byte[] {1, 1, 0x11, 0})
                .array();
        out.writeBytes(segment(0xC2, frame));
        byte[] oneCode = new byte[18];
        oneCode[1] = 1;
        out.writeBytes(segment(0xC4, oneCode));
        out.writeBytes(segment(0xC4, concat(new byte[] {0x10}, Arrays.copyOfRange(oneCode, 1, 18))));
        out.writeBytes(segment(0xDA, new byte[] {1, 1, 0, 0, 0, 0}));
        out.writeBytes(new byte[40]);
        for (int scan = 1; scan < scans; scan++) {
            byte band = (byte) scan;
            out.writeBytes(segment(0xDA, new byte[] {1, 1, 0, band, band, 0}));
            out.writeBytes(new byte[40]);
        }
        out.writeBytes(new byte[] {-1, (byte) 0xD9});
        return out.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] filled(int length) {
        byte[] ones = new byte[length];
        Arrays.fill(ones, (byte) 1);
        return ones;
    }

    private static byte[] endAfter(byte[] jpeg, int length) {
        return concat(Arrays.copyOf(jpeg, length), new byte[] {0, -1, (byte) 0xD9});
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
