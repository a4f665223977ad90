package org.resetdesk.evidence;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.resetdesk.evidence.pixels.PictureDecoder;
import org.resetdesk.evidence.pixels.UnusablePicture;
import org.resetdesk.resetcase.Refusal;

/** A program for a JVM of little memory: looks at pictures as the desk does, and prints a line of a table for each. */
final class HeapTrial {

    private HeapTrial() {}

    /** @param heapMegabytes the most that was in use, garbage that was not collected yet included */
    record Measured(String name, int bytes, String ending, long elapsedMillis, long heapMegabytes) {

        String line() {
            return "| " + String.join(" | ", name, bytes + " B", ending, elapsedMillis + " ms", heapMegabytes + " MB")
                    + " |";
        }

        static Measured parse(String line) {
            String[] cells = line.split(" ?\\| ?");
            return new Measured(
                    cells[1],
                    Integer.parseInt(cells[2].replace(" B", "")),
                    cells[3],
                    Long.parseLong(cells[4].replace(" ms", "")),
                    Long.parseLong(cells[5].replace(" MB", "")));
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("photo")) {
            byte[] photo = Drawing.noise(1000, 750).blurred(1).scaled(4.032).jpeg();
            for (int warmUp = 0; warmUp < 3; warmUp++) {
                look("warm-up " + warmUp, photo);
            }
            System.out.println(look("photo of 12 megapixels", photo).line());
            System.out.println("| processor time of its answer | " + photo.length + " B | " + processorTime(photo)
                    + " | 0 ms | 0 MB |");
        } else {
            for (Map.Entry<String, HostilePictures.Hostile> one :
                    HostilePictures.all().entrySet()) {
                System.out.println(look(one.getKey(), one.getValue().file()).line());
            }
        }
        System.exit(0);
    }

    private static Measured look(String name, byte[] file) {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        String ending = ending(file);
        long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return new Measured(name, file.length, ending, elapsed, peak >> 20);
    }

    /** As a check before sending does: decoded and read, in milliseconds of the thread that does it. */
    private static String processorTime(byte[] file) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try {
            long start = threads.getCurrentThreadCpuTime();
            PictureReader.Negative negative = PictureReader.Negative.of(
                    PictureDecoder.decode(EvidenceParts.pictures().accept(file).picture()));
            long decoded = threads.getCurrentThreadCpuTime();
            EvidenceParts.reader().read(negative);
            long read = threads.getCurrentThreadCpuTime();
            return TimeUnit.NANOSECONDS.toMillis(decoded - start) + " + "
                    + TimeUnit.NANOSECONDS.toMillis(read - decoded);
        } catch (UnusablePicture e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a case does: taken in, written anew in two sizes, read. */
    private static String ending(byte[] file) {
        try {
            DecodingRoom room = EvidenceParts.ROOM;
            Darkroom.Developed developed = new Darkroom(room, EvidenceParts.reader())
                    .develop(EvidenceParts.pictures().accept(file).picture());
            return developed.reading().failed() ? HostilePictures.DAMAGED : HostilePictures.READ;
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
