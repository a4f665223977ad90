package org.resetdesk.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.resetdesk.bench.device.DeviceIdentity;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.picture.CodePicture;
import org.resetdesk.bench.picture.Flaw;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;

/** Pictures as large as phones make them, with the text that can be read in them: real ones, and the bench's at 12 million pixels. */
final class LargePictures {

    private static final DeviceIdentity DEVICE =
            new DeviceIdentity("BENCH-4K7Q2M9X", "RD-CAM 8MP", "V5.7.1", DeviceKind.XML);

    /** As long as feature codes are. */
    private static final String FEATURE_CODE = "eyJhbGciOiJIUzI1NiJ9."
            + "eyJzbiI6IkJFTkNILTRLN1EyTTlYIiwibSI6IlJELUNBTSA4TVAiLCJmdyI6IlY1LjcuMSIsInIiOiJYTUwiLCJjIjoiMDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWYiLCJpYXQiOjE3NjM4MTI4MDB9"
            + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    /** Amounts at which the codes can just be read, or no longer. */
    private static final Map<Flaw, Double> FLAWS = new EnumMap<>(Map.of(
            Flaw.BLUR, 2.0,
            Flaw.DEFOCUS, 4.0,
            Flaw.MOTION, 8.0,
            Flaw.TURN, 12.0,
            Flaw.SLANT, 40.0,
            Flaw.SHRINK, 0.5,
            Flaw.DARK, 0.7,
            Flaw.NOISE, 25.0,
            Flaw.MOIRE, 0.5));

    private LargePictures() {}

    record Picture(String set, String name, String type, byte[] bytes, String text) {}

    static void real(Path folder, Consumer<Picture> each) throws IOException {
        for (String line :
                Files.readAllLines(folder.resolve("truth.tsv")).stream().skip(1).toList()) {
            String[] columns = line.split("\t", -1);
            if (!columns[2].equals("*none*")) {
                byte[] bytes = Files.readAllBytes(folder.resolve(columns[0]));
                String text = new String(Base64.getDecoder().decode(columns[2]), UTF_8);
                each.accept(new Picture(
                        "real",
                        columns[0],
                        "image/" + columns[0].replaceAll(".*\\.", "").replace("jpg", "jpeg"),
                        bytes,
                        text));
            }
        }
    }

    /** The same JPEG with comments in it until it weighs as much. */
    static byte[] padded(byte[] jpeg, int weight) {
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.write(jpeg, 0, 2);
        while (padded.size() + jpeg.length < weight) {
            padded.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xff, (byte) 0xff});
            padded.writeBytes(new byte[0xfffd]);
        }
        padded.write(jpeg, 2, jpeg.length - 2);
        return padded.toByteArray();
    }

    static void bench(Consumer<Picture> each) throws IOException {
        drawn("label", LabelPicture.of(DEVICE), LabelPicture.qrText(DEVICE), each);
        drawn("feature code", CodePicture.qr(FEATURE_CODE), FEATURE_CODE, each);
    }

    private static void drawn(String what, BufferedImage subject, String text, Consumer<Picture> each)
            throws IOException {
        screenshot(what, subject, text, each);
        for (Map.Entry<Flaw, Double> flaw : FLAWS.entrySet()) {
            BufferedImage photo = Photo.of(subject).with(flaw.getKey(), flaw.getValue()).picture();
            String name = flaw.getKey() + " " + flaw.getValue();
            each.accept(new Picture(what + ", 12 MP, near", name, "image/jpeg", jpeg(large(photo, true)), text));
            each.accept(new Picture(what + ", 12 MP, far", name, "image/jpeg", jpeg(large(photo, false)), text));
        }
    }

    /** A code on a screen beside a photo: flat edges, and a file that PNG cannot make small. */
    private static void screenshot(String what, BufferedImage subject, String text, Consumer<Picture> each)
            throws IOException {
        BufferedImage screen = new BufferedImage(1170, 2532, BufferedImage.TYPE_INT_RGB);
        grain(screen, 90);
        Graphics2D ink = screen.createGraphics();
        ink.drawImage(subject, 85, 300, 1000, 1000 * subject.getHeight() / subject.getWidth(), null);
        ink.dispose();
        each.accept(new Picture(what + ", screenshot", "screen.png", "image/png", Photo.png(screen), text));
    }

    /** Near: the same photo in more pixels. Far: it takes up a sixth of a larger one. */
    private static BufferedImage large(BufferedImage photo, boolean near) {
        BufferedImage large = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = large.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (near) {
            ink.drawImage(photo, 0, 0, 4000, 3000, null);
        } else {
            ink.drawImage(photo.getSubimage(0, 0, 200, 150), 0, 0, 4000, 3000, null);
            ink.drawImage(photo, 1200, 900, null);
        }
        ink.dispose();
        grain(large, 14);
        return large;
    }

    /** What every sensor adds; the same each time. */
    private static void grain(BufferedImage picture, int most) {
        SplittableRandom random = new SplittableRandom(7);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int more = random.nextInt(most) - random.nextInt(most);
            int rgb = pixels[i];
            pixels[i] = level(rgb >> 16, more) << 16 | level(rgb >> 8, more) << 8 | level(rgb, more);
        }
    }

    private static int level(int channel, int more) {
        return Math.max(0, Math.min(255, (channel & 0xff) + more));
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(0.93f);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
