package org.resetdesk.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.file.Orientation;
import org.resetdesk.evidence.file.PictureFormat;
import org.resetdesk.evidence.pixels.PictureDecoder;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.resetdesk.evidence.reading.Grey;
import org.resetdesk.resetcase.Refusal;

class PicturesTest {

    /** 16 by 16 pixels of one colour, lossless. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhwAAABXRUJQVlA4TA8AAAAvD8ADAAcQ/Y/+ByKi/wEA");

    private final Pictures pictures = EvidenceParts.pictures();

    @Test
    void jpeg_png_and_webp_are_pictures() {
        Drawing drawing = Drawing.blank(320, 200, Color.ORANGE);

        assertThat(accepted(drawing.jpeg())).matches(it -> it.format() == PictureFormat.JPEG);
        assertThat(accepted(drawing.png())).matches(it -> it.format() == PictureFormat.PNG);
        assertThat(accepted(WEBP)).matches(it -> it.format() == PictureFormat.WEBP && it.width() == 16);
    }

    static Stream<Arguments> unsupported() {
        Drawing drawing = Drawing.blank(32, 20, Color.ORANGE);
        return Stream.of(
                Arguments.of("HEIC", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1)),
                Arguments.of("AVIF", "\0\0\0\u0018ftypavif\0\0\0\0mif1avif".getBytes(ISO_8859_1)),
                Arguments.of("GIF", drawing.gif()),
                Arguments.of("BMP", drawing.bmp()),
                Arguments.of("TIFF", "II*\0\u0008\0\0\0".getBytes(ISO_8859_1)),
                Arguments.of("PDF", "%PDF-1.7\n".getBytes(ISO_8859_1)),
                Arguments.of("SVG", "<?xml version='1.0'?>\n<svg onload='alert(1)'/>".getBytes(UTF_8)),
                Arguments.of("SVG", "\uFEFF <svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    void E23_a_picture_of_another_kind_is_told_by_its_name_and_not_taken(String kind, byte[] file) {
        assertThatThrownBy(() -> pictures.accept(file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.code()).isEqualTo("submission.unsupported-picture");
            assertThat(refusal.arguments()).containsExactly(kind);
        });
    }

    @Test
    void E23_a_file_of_12_MB_is_too_large_whatever_it_is() {
        refused(413, "submission.too-large", () -> pictures.accept(new byte[12_000_000]));
    }

    static Stream<byte[]> noPictures() {
        byte[] jpeg = Drawing.label("RDSK00000001").jpeg();
        byte[] png = Drawing.label("RDSK00000001").png();
        return Stream.of(
                new byte[0],
                "../../etc/passwd".getBytes(UTF_8),
                "<html><script>alert(1)</script></html>".getBytes(UTF_8),
                "<!DOCTYPE html><svg></svg>".getBytes(UTF_8),
                "MZ\u0090".getBytes(ISO_8859_1),
                "\0\0\0\u0018ftypmp42".getBytes(ISO_8859_1),
                concat(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "<html></html>".getBytes(UTF_8)),
                Arrays.copyOf(jpeg, jpeg.length / 2),
                Arrays.copyOf(jpeg, 3),
                Arrays.copyOf(jpeg, 100),
                Arrays.copyOf(png, png.length / 2),
                Arrays.copyOf(png, 8),
                Arrays.copyOf(png, 20),
                Arrays.copyOf(WEBP, 12),
                Arrays.copyOf(WEBP, WEBP.length - 4));
    }

    @ParameterizedTest
    @MethodSource("noPictures")
    void A10_G11_what_is_empty_cut_short_or_something_else_is_not_a_picture(byte[] file) {
        refused(400, "submission.not-a-picture", () -> pictures.accept(file));
    }

    @Test
    void A10_G11_a_header_of_60000_by_60000_is_refused_before_a_pixel_is_decoded() throws IOException {
        refused(413, "submission.too-large", () -> pictures.accept(png(60_000, 60_000)));
        refused(413, "submission.too-large", () -> pictures.accept(png(50_000, 50_000)));
        refused(413, "submission.too-large", () -> pictures.accept(png(1_000_000, 1)));
    }

    @Test
    void A10_a_webp_whose_canvas_and_picture_disagree_is_not_a_picture() {
        refused(400, "submission.not-a-picture", () -> pictures.accept(Exif.inWebP(WEBP, 15, 16, 1)));
    }

    @Test
    void A10_G11_of_a_polyglot_only_the_picture_is_left() {
        byte[] html = "<html><script>alert(document.cookie)</script></html>".getBytes(UTF_8);
        Drawing drawing = Drawing.label("RDSK00000001");

        for (byte[] picture : new byte[][] {drawing.jpeg(), drawing.png(), WEBP}) {
            CleanPicture clean = accepted(concat(picture, html));

            assertThat(new String(clean.bytes(), ISO_8859_1)).doesNotContain("script");
            assertThatCode(() -> PictureDecoder.decode(clean)).doesNotThrowAnyException();
        }
    }

    @Test
    void P02_place_and_names_are_gone_and_how_the_phone_was_held_is_remembered()
            throws ImageProcessingException, IOException {
        Drawing drawing = Drawing.label("RDSK00000001");

        for (byte[] sent :
                new byte[][] {Exif.inJpeg(drawing.jpeg(), 6), Exif.inPng(drawing.png(), 6), Exif.inWebP(WEBP, 16, 16, 6)
                }) {
            assertThat(metadata(sent).containsDirectoryOfType(GpsDirectory.class))
                    .isTrue();

            CleanPicture clean = accepted(sent);

            assertThat(clean.orientation()).isEqualTo(Orientation.LYING_LEFT);
            assertThat(metadata(clean.bytes()).getDirectoriesOfType(ExifDirectoryBase.class))
                    .isEmpty();
            assertThat(new String(clean.bytes(), ISO_8859_1)).doesNotContain("Exif", "EXIF", "eXIf", "Rossi");
        }
    }

    @Test
    void what_is_stripped_shows_the_same_pixels() throws UnusablePicture {
        byte[] sent = Drawing.label("RDSK00000001").jpeg();

        Grey before = Grey.of(decoded(new CleanPicture(PictureFormat.JPEG, 1600, 1200, Orientation.UPRIGHT, sent)));
        Grey after = Grey.of(decoded(accepted(Exif.inJpeg(sent, 1))));

        assertThat(after.pixels()).isEqualTo(before.pixels());
    }

    @Test
    void a_hostile_exif_block_is_passed_over() {
        byte[] jpeg = Drawing.label("RDSK00000001").jpeg();
        byte[] sent = Exif.inJpeg(jpeg, 6);
        Arrays.fill(sent, 16, 40, (byte) 0xFF);

        assertThat(accepted(sent).orientation()).isEqualTo(Orientation.UPRIGHT);
    }

    private CleanPicture accepted(byte[] file) {
        return pictures.accept(file).picture();
    }

    private static BufferedImage decoded(CleanPicture picture) throws UnusablePicture {
        return PictureDecoder.decode(picture).image();
    }

    private static Metadata metadata(byte[] file) throws ImageProcessingException, IOException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    }

    /** A well-formed PNG that says to be this large, one bit a pixel, with hardly any data. */
    static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1);
        out.writeBytes(Exif.chunk("IHDR", header.array()));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(new byte[1000]);
        }
        out.writeBytes(Exif.chunk("IDAT", data.toByteArray()));
        out.writeBytes(Exif.chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static void refused(int status, String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
