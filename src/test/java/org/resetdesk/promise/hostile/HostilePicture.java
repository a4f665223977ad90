package org.resetdesk.promise.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.resetdesk.evidence.Exif;

/**
 * A file that is sent as a picture. Whatever of it is no picture holds the {@link #CANARY}.
 *
 * @param refusedAs the code it is refused with; empty where it is a picture with something hidden in it, which is kept without that
 */
record HostilePicture(String name, byte[] file, String refusedAs) {

    static final String CANARY = "canary-8f3a1c";

    private static final String NOT_A_PICTURE = "submission.not-a-picture";
    private static final String UNSUPPORTED = "submission.unsupported-picture";
    private static final String TOO_LARGE = "submission.too-large";

    private static final String SCRIPT = "<html><script>alert('" + CANARY + "')</script></html>";
    private static final String ZIP = "PK\3\4\24\0\0\0\0\0" + CANARY + "PK\5\6";
    private static final String PDF = "%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert('" + CANARY + "'))>>endobj";
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhwAAABXRUJQVlA4TA8AAAAvD8ADAAcQ/Y/+ByKi/wEA");

    static List<HostilePicture> refused() {
        byte[] jpeg = jpeg();
        byte[] png = png();
        return List.of(
                refused("HTML", SCRIPT, NOT_A_PICTURE),
                refused("HTML behind the first bytes of a JPEG", "\u00FF\u00D8\u00FF" + SCRIPT, NOT_A_PICTURE),
                refused("HTML behind the first bytes of a PNG", "\u0089PNG\r\n\u001A\n" + SCRIPT, NOT_A_PICTURE),
                refused("SVG with a script", svg(""), UNSUPPORTED),
                refused("SVG that fetches", svg("<!DOCTYPE svg SYSTEM 'http://127.0.0.1:1/'>"), UNSUPPORTED),
                refused("GIF and JavaScript in one", "GIF89a/*\0\0*/=1;alert('" + CANARY + "')", UNSUPPORTED),
                refused("BMP and JavaScript in one", "BM/*\0*/=1;alert('" + CANARY + "')", NOT_A_PICTURE),
                refused("PDF", PDF, UNSUPPORTED),
                refused("ZIP", ZIP, NOT_A_PICTURE),
                refused("program", "MZ\u0090\0" + CANARY, NOT_A_PICTURE),
                refused("film", "\0\0\0\u0018ftypmp42" + CANARY, NOT_A_PICTURE),
                refused("TIFF", "II*\0\u0008\0\0\0" + CANARY, UNSUPPORTED),
                new HostilePicture("PNG of 50,000 x 50,000", hugePng(50_000, 50_000), TOO_LARGE),
                new HostilePicture("PNG of 2^31-1 x 2^31-1", hugePng(Integer.MAX_VALUE, Integer.MAX_VALUE), TOO_LARGE),
                new HostilePicture("PNG of a negative width", hugePng(-1, 1), NOT_A_PICTURE),
                new HostilePicture("JPEG of 30,000 x 30,000", resized(jpeg, 30_000, 30_000), TOO_LARGE),
                new HostilePicture("JPEG of 65,535 x 65,535", resized(jpeg, 0xFFFF, 0xFFFF), NOT_A_PICTURE),
                new HostilePicture("JPEG cut off", Arrays.copyOf(jpeg, jpeg.length / 2), NOT_A_PICTURE),
                new HostilePicture("JPEG of three bytes", Arrays.copyOf(jpeg, 3), NOT_A_PICTURE),
                new HostilePicture("PNG cut off", Arrays.copyOf(png, png.length / 2), NOT_A_PICTURE),
                new HostilePicture("WebP cut off", Arrays.copyOf(WEBP, 20), NOT_A_PICTURE),
                new HostilePicture("11 MB of zeros", new byte[11_000_000], TOO_LARGE));
    }

    static List<HostilePicture> withSomethingHidden() {
        byte[] jpeg = jpeg();
        byte[] png = png();
        byte[] note = CANARY.getBytes(UTF_8);
        return List.of(
                hiding("PNG and HTML", concat(png, SCRIPT.getBytes(UTF_8))),
                hiding("PNG with a script in a chunk", withChunk(png, "tEXt", ("Comment\0" + SCRIPT).getBytes(UTF_8))),
                hiding("PNG with a chunk of its own", withChunk(png, "ruSt", ZIP.getBytes(ISO_8859_1))),
                hiding("JPEG and ZIP", concat(jpeg, ZIP.getBytes(ISO_8859_1))),
                hiding("JPEG and PDF", withSegment(jpeg, 0xFE, PDF.getBytes(UTF_8))),
                hiding(
                        "JPEG and JavaScript",
                        withSegment(jpeg, 0xFE, ("*/=alert('" + CANARY + "')/*").getBytes(UTF_8))),
                hiding("JPEG and PHP", concat(jpeg, ("<?php /*" + CANARY + "*/ __HALT_COMPILER();").getBytes(UTF_8))),
                hiding("JPEG with a place, a name and XMP", withSegment(Exif.inJpeg(jpeg, 1), 0xE1, xmp())),
                hiding("PNG with a place and a name", withChunk(Exif.inPng(png, 1), "iTXt", note)),
                hiding("WebP and HTML", concat(WEBP, SCRIPT.getBytes(UTF_8))));
    }

    private static HostilePicture refused(String name, String file, String code) {
        return new HostilePicture(name, file.getBytes(ISO_8859_1), code);
    }

    private static HostilePicture hiding(String name, byte[] file) {
        return new HostilePicture(name, file, "");
    }

    int status() {
        return refusedAs.equals(TOO_LARGE) ? 413 : 400;
    }

    @Override
    public String toString() {
        return name;
    }

    private static String svg(String doctype) {
        return "<?xml version='1.0'?>" + doctype + "<svg xmlns='http://www.w3.org/2000/svg' onload=\"alert('" + CANARY
                + "')\"/>";
    }

    private static byte[] xmp() {
        return ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + CANARY + "</x:xmpmeta>").getBytes(UTF_8);
    }

    static byte[] jpeg() {
        return written("jpeg");
    }

    static byte[] png() {
        return written("png");
    }

    private static byte[] written(String format) {
        BufferedImage image = new BufferedImage(240, 180, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(20, 30, 90, 50);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] hugePng(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 1)
                .array();
        return concat(
                Arrays.copyOf(png(), 8),
                Exif.chunk("IHDR", header),
                Exif.chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}),
                Exif.chunk("IEND", new byte[0]));
    }

    private static byte[] resized(byte[] jpeg, int width, int height) {
        byte[] file = jpeg.clone();
        for (int i = 2; i + 9 < file.length; i++) {
            if (file[i] == -1 && file[i + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(file).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return file;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] segment = ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
        return concat(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] withChunk(byte[] png, String type, byte[] data) {
        int afterHeader = 8 + 25;
        return concat(
                Arrays.copyOf(png, afterHeader),
                Exif.chunk(type, data),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
