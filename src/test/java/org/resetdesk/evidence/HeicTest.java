package org.resetdesk.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resetdesk.evidence.file.CleanPicture;
import org.resetdesk.evidence.file.HeifFile;
import org.resetdesk.evidence.file.PictureFormat;
import org.resetdesk.evidence.heif.HeifConverter;
import org.resetdesk.evidence.judging.PictureJudge;
import org.resetdesk.evidence.reading.ReadCode;
import org.resetdesk.resetcase.Refusal;

/** The iPhone's pictures, made by heif-enc and read by heif-convert: both are in Debian's package libheif-examples. */
class HeicTest {

    private static final String SERIAL = "RDSK-0042-119";

    @TempDir
    static Path folder;

    private static byte @Nullable [] photo;

    private final DecodingRoom room = new DecodingRoom();

    @BeforeEach
    void aPhoto() throws Exception {
        assumeTrue(HeifConverter.installed().isPresent(), "heif-convert is missing: apt-get install libheif-examples");
        if (photo == null) {
            Path jpeg = Files.write(
                    folder.resolve("sent.jpg"),
                    Exif.inJpeg(Drawing.label(SERIAL).scaled(0.75).jpeg(), 1));
            Path heic = folder.resolve("sent.heic");
            Process encoder = new ProcessBuilder("heif-enc", "-q", "60", "-o", heic.toString(), jpeg.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(encoder.waitFor(120, SECONDS)).isTrue();
            photo = Files.readAllBytes(heic);
        }
    }

    @Test
    void E23_P02_an_iphones_picture_is_read_and_its_place_is_not_kept() {
        assertThat(new String(sent(), ISO_8859_1)).contains("Exif");

        CleanPicture taken = pictures(HeifConverter.installed()).accept(sent()).picture();

        assertThat(taken.format()).isEqualTo(PictureFormat.JPEG);
        assertThat(taken.width()).isEqualTo(1200);
        assertThat(new String(taken.bytes(), ISO_8859_1)).doesNotContain("Exif");
        assertThat(new PictureReader(pictures(HeifConverter.installed()), new PictureJudge(), room)
                        .read(sent())
                        .codes())
                .extracting(ReadCode::text)
                .contains(SERIAL);
    }

    @Test
    void E23_its_size_is_known_before_a_pixel_is_decoded() {
        byte[] huge = sent().clone();
        int extent = new String(huge, ISO_8859_1).indexOf("ispe") + 8;
        assertThat(HeifFile.in(huge)).contains(new HeifFile(1200, 900));

        ByteBuffer.wrap(huge).putInt(extent, 60_000).putInt(extent + 4, 60_000);

        refused("submission.too-large", pictures(HeifConverter.installed()), huge);
        ByteBuffer.wrap(huge).putInt(extent, -1);
        refused("submission.too-large", pictures(HeifConverter.installed()), huge);
    }

    @Test
    void E23_without_a_converter_and_for_a_damaged_picture_the_desk_says_what_to_send() throws IOException {
        refused("submission.unsupported-picture", pictures(Optional.empty()), sent());
        refused("submission.unsupported-picture", pictures(program("exit 1")), sent());
        refused(
                "submission.unsupported-picture",
                pictures(HeifConverter.installed()),
                Arrays.copyOf(sent(), sent().length / 2));
    }

    @Test
    void A10_what_the_converter_writes_is_looked_at_like_anything_from_outside() throws IOException {
        refused("submission.not-a-picture", pictures(program("echo '<html/>' > out.jpg")), sent());
    }

    @Test
    void A10_the_converter_knows_nothing_of_the_desk_has_limits_and_leaves_nothing_behind() throws IOException {
        Path seen = folder.resolve("seen");
        long before = leftovers();

        refused(
                "submission.unsupported-picture",
                pictures(program(
                        "env > " + seen + "; ulimit -v -t -f >> " + seen + "; pwd >> " + seen + "; touch more")),
                sent());

        assertThat(Files.readString(seen))
                .doesNotContain("HOME=", "JAVA", "RESETDESK", "SPRING")
                .doesNotContain("unlimited");
        assertThat(leftovers()).isEqualTo(before);
    }

    private static long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("resetdesk-heic"))
                    .count();
        }
    }

    /** A converter that does this instead. */
    private static Optional<HeifConverter> program(String script) throws IOException {
        Path program = Files.createTempFile(
                folder,
                "convert",
                ".sh",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(program, "#!/bin/bash\n" + script + "\n");
        return Optional.of(new HeifConverter(program));
    }

    private Pictures pictures(Optional<HeifConverter> converter) {
        return new Pictures(EvidenceParts.LIMITS, converter, room);
    }

    private static byte[] sent() {
        return Objects.requireNonNull(photo);
    }

    private static void refused(String code, Pictures pictures, byte[] file) {
        assertThatThrownBy(() -> pictures.accept(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
