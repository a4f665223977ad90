package org.resetdesk.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.resetdesk.Mutations;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.file.HeifFile;
import org.resetdesk.evidence.judging.PictureJudge;
import org.resetdesk.evidence.pixels.PictureDecoder;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.resetdesk.resetcase.Refusal;

/** Pictures spoilt byte by byte: taken in, decoded and read, or refused with a code; soon, and in no more memory than is promised. */
class PictureReadersFuzzTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** Small, so that a header that lies costs little; that large ones are refused is shown elsewhere. */
    private static final UploadLimits LIMITS = new UploadLimits(1_000_000, 500_000);

    private static final byte[] JPEG =
            Drawing.label("RDSK00000001").scaled(0.06).jpeg();
    private static final byte[] PNG = Drawing.label("RDSK00000001").scaled(0.06).png();
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhwAAABXRUJQVlA4TA8AAAAvD8ADAAcQ/Y/+ByKi/wEA");

    private final Pictures pictures = new Pictures(LIMITS, Optional.empty(), EvidenceParts.ROOM);
    private final PictureReader reader = new PictureReader(pictures, new PictureJudge(), EvidenceParts.ROOM);

    private void look(byte[] file) {
        look(file, true);
    }

    /** @param read also for codes, which takes most of the time */
    private void look(byte[] file, boolean read) {
        long start = System.nanoTime();
        try {
            CleanPicture picture = pictures.accept(file).picture();
            assertThat(LIMITS.allow(picture.width(), picture.height())).isTrue();
            PictureReader.Negative decoded = PictureReader.Negative.of(PictureDecoder.decode(picture));
            if (read) {
                assertThat(reader.read(decoded)).isNotNull();
            }
        } catch (Refusal refusal) {
            assertThat(refusal.status()).isIn(400, 413);
            assertThat(refusal.code()).startsWith("submission.");
        } catch (UnusablePicture damaged) {
            assertThat(damaged.getCause()).isNotInstanceOf(Error.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @Property
    void G11_a_spoilt_JPEG_is_read_or_refused(@ForAll long seed) {
        look(Mutations.of(JPEG, seed), seed % 4 == 0);
    }

    /** The first bytes decide most; a change to them is rare in a large file. */
    @Property
    void G11_so_is_one_whose_header_is_spoilt(@ForAll long seed) {
        byte[] header = Arrays.copyOf(JPEG, 640);
        byte[] spoilt = Mutations.of(header, seed);
        look(joined(spoilt, Arrays.copyOfRange(JPEG, header.length, JPEG.length)));
    }

    @Property
    void P02_G11_a_spoilt_EXIF_block_is_passed_over_and_never_kept(@ForAll long seed) {
        byte[] block = Mutations.of(Exif.block(6), seed);
        byte[] exif = joined("Exif\0\0".getBytes(ISO_8859_1), block);
        byte[] segment = joined(
                new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (exif.length + 2 >> 8), (byte) (exif.length + 2)}, exif);
        byte[] file = joined(Arrays.copyOf(JPEG, 2), joined(segment, Arrays.copyOfRange(JPEG, 2, JPEG.length)));

        assertThat(new String(pictures.accept(file).picture().bytes(), ISO_8859_1))
                .doesNotContain("Exif");
        look(file, false);
    }

    @Property
    void G11_a_spoilt_PNG_is_read_or_refused(@ForAll long seed) {
        look(Mutations.of(PNG, seed));
    }

    @Property
    void G11_a_spoilt_WebP_is_read_or_refused(@ForAll long seed) {
        look(Mutations.of(Exif.inWebP(WEBP, 16, 16, 6), seed), seed % 4 == 0);
        look(Mutations.of(WEBP, seed), seed % 4 == 0);
    }

    @Property
    void G11_the_size_of_a_spoilt_HEIC_is_found_or_not(@ForAll long seed) {
        byte[] heic = ("\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\0\u0044meta\0\0\0\0\0\0\0\u0038iprp\0\0\0" + "0ipco"
                        + "\0\0\0\u0014ispe\0\0\0\0\0\0\u0010\0\0\0\u000c\0\0\0\0\u0014ispe\0\0\0\0\0\0\u0001\0\0\0\u0001\0")
                .getBytes(ISO_8859_1);

        assertThat(HeifFile.in(Mutations.of(heic, seed))).isNotNull();
        assertThat(HeifFile.in(heic)).isNotEmpty();
    }

    @Property
    void G11_any_bytes_are_refused(@ForAll byte[] file) {
        look(file);
        look(joined(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, file));
        look(joined("RIFF\0\0\0\0WEBP".getBytes(ISO_8859_1), file));
        look(joined("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1), file));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
