package org.resetdesk.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** Puts what phones write into pictures: how the phone was held, and where. */
public final class Exif {

    private Exif() {}

    /** A TIFF structure with an orientation and a place (45° 59' N). */
    static byte[] block(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(96).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, 38);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 0x0001, 2, 2, 'N');
        entry(tiff, 0x0002, 5, 3, 68);
        tiff.putInt(0);
        tiff.putInt(45).putInt(1).putInt(59).putInt(1).putInt(0).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    public static byte[] inJpeg(byte[] jpeg, int orientation) {
        byte[] block = block(orientation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (block.length + 8)});
        out.writeBytes("Exif\0\0".getBytes(US_ASCII));
        out.writeBytes(block);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 14});
        out.writeBytes("Mario Rossi!".getBytes(US_ASCII));
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    public static byte[] inPng(byte[] png, int orientation) {
        int afterHeader = 8 + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, afterHeader);
        out.writeBytes(chunk("eXIf", block(orientation)));
        out.writeBytes(chunk("tEXt", "Author\0Mario Rossi".getBytes(US_ASCII)));
        out.write(png, afterHeader, png.length - afterHeader);
        return out.toByteArray();
    }

    public static byte[] chunk(String type, byte[] data) {
        byte[] body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(US_ASCII))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(data.length)
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    /** RIFF chunks around the one bitstream of a simple WebP file, as phones write them. */
    static byte[] inWebP(byte[] simple, int width, int height, int orientation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("RIFF\0\0\0\0WEBP".getBytes(US_ASCII));
        ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        extended.putInt(0x08)
                .put((byte) (width - 1))
                .put((byte) (width - 1 >> 8))
                .put((byte) 0);
        extended.put((byte) (height - 1)).put((byte) (height - 1 >> 8)).put((byte) 0);
        out.writeBytes(riffChunk("VP8X", extended.array()));
        out.write(simple, 12, simple.length - 12);
        out.writeBytes(riffChunk("EXIF", block(orientation)));
        byte[] file = out.toByteArray();
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
        return file;
    }

    private static byte[] riffChunk(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
    }
}
