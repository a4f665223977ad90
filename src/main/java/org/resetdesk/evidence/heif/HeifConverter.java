package org.resetdesk.evidence.heif;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.resetdesk.evidence.pixels.UnusablePicture;

/**
 * {@code heif-convert} of libheif (Debian's package libheif-examples). It parses what strangers send and is written in C++, so it runs in
 * a process of its own, without the desk's environment, and within limits of time, processor, memory and output.
 */
public final class HeifConverter {

    private static final String NAME = "heif-convert";
    private static final String QUALITY = "92";

    /** Seconds. A photo of 12 megapixels takes one or two. */
    private static final int LONGEST = 10;

    private static final long MOST_MEMORY = 1L << 30;
    private static final long LARGEST_OUTPUT = 48L << 20;

    private final Path program;

    public HeifConverter(Path program) {
        this.program = program;
    }

    /** Whether the system has it where programs are. */
    public static Optional<HeifConverter> installed() {
        return program(NAME).map(HeifConverter::new);
    }

    /**
     * @return a JPEG file as the converter wrote it: to be looked at like any other that comes from outside
     * @throws UnusablePicture where there is none in time
     */
    public byte[] jpeg(byte[] heic) throws UnusablePicture {
        try {
            Path folder = Files.createTempDirectory("resetdesk-heic");
            try {
                Path input = Files.write(folder.resolve("in.heic"), heic);
                run(folder, input, folder.resolve("out.jpg"));
                return written(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UnusablePicture(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusablePicture(e);
        }
    }

    private void run(Path folder, Path input, Path output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(limits());
        command.addAll(List.of(program.toString(), "-q", QUALITY, input.toString(), output.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process process = builder.start();
        try {
            if (!process.waitFor(LONGEST, SECONDS) || process.exitValue() != 0) {
                throw new IOException(NAME + " gave nothing");
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** prlimit (util-linux) becomes the program that it limits; a system without it goes without. */
    private static List<String> limits() {
        return program("prlimit")
                .map(prlimit -> List.of(
                        prlimit.toString(), "--as=" + MOST_MEMORY, "--cpu=" + LONGEST, "--fsize=" + LARGEST_OUTPUT))
                .orElse(List.of());
    }

    /** A file of several pictures becomes {@code out-1.jpg}, {@code out-2.jpg}…: the first counts. */
    private static byte[] written(Path folder) throws IOException {
        for (String name : List.of("out.jpg", "out-1.jpg")) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_OUTPUT) {
                return Files.readAllBytes(file);
            }
        }
        throw new IOException(NAME + " wrote nothing");
    }

    private static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
