package org.resetdesk.promise;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.resetdesk.Person;
import org.resetdesk.bench.device.DeviceIdentity;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;
import org.resetdesk.scenario.EngineFormBody;
import org.resetdesk.scenario.Requests;

/** A dump of a desk of an older version with a case in every state, its keys, and a list of what is in it. */
final class OldCases {

    /** Nothing in it becomes due for ten years. */
    static final Map<String, String> LASTING = Map.of(
            "resetdesk.token-validity", "P3650D",
            "resetdesk.confirm-reminder", "P3000D",
            "resetdesk.evidence-deadline", "P3650D",
            "resetdesk.challenge-max-age", "P3650D",
            "resetdesk.share-validity", "P3650D",
            "resetdesk.review-target", "P3650D",
            "resetdesk.retention", "P36500D");

    static final String CONFIRMED = "confirm";
    static final String REFUSED_ONCE = "refused";
    static final String FILE = "file";
    static final String REVIEW = "review";
    static final String SECOND = "second";
    static final String ASKED = "asked";
    static final String ENTER = "enter";
    static final String VENDOR = "vendor";
    static final String SUBMITTED = "submitted";

    /** Those that were not closed. */
    static final List<String> OPEN =
            List.of(CONFIRMED, REFUSED_ONCE, FILE, REVIEW, SECOND, ASKED, ENTER, VENDOR, SUBMITTED);

    static final String CODE = "authentication-code";

    private final Path directory;
    private final Properties list = new Properties();

    OldCases(Path directory) throws IOException {
        this.directory = directory;
        try (InputStream in = Files.newInputStream(directory.resolve("cases.properties"))) {
            list.load(in);
        }
    }

    String code() {
        return list.getProperty(CODE);
    }

    LiveCase live(ForkedDesk desk, String name) {
        return new LiveCase(desk.known(name), number(name));
    }

    String number(String name) {
        return list.getProperty(name).split(" ")[0];
    }

    /** State and outcome of every case that was in the dump, by number. */
    Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        list.stringPropertyNames().stream()
                .filter(name -> !name.equals(CODE))
                .map(list::getProperty)
                .forEach(entry -> states.put(entry.split(" ")[0], entry.split(" ", 2)[1]));
        return states;
    }

    /** Statements that make an empty database what it was. */
    String sql() throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(directory.resolve("dump.sql.gz")))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    Map<String, String> keys() {
        return Map.of(
                "resetdesk.device-secret-file",
                        directory.resolve("device-secret.b64").toString(),
                "resetdesk.signing-key-file",
                        directory.resolve("signing-key.pem").toString(),
                "resetdesk.vault-key-file", directory.resolve("vault-key.json").toString());
    }

    /** The device that a case of this name is about, with a new memory. */
    SimulatedDevice device(String name, Person reader) throws IOException {
        return device(name, directory.resolve("device-secret.b64"), reader);
    }

    static SimulatedDevice device(String name, Path secret, Person reader) throws IOException {
        DeviceKind kind = name.equals(FILE) ? DeviceKind.XML : DeviceKind.CODE;
        long number = 100_000_000L + Math.floorMod(name.hashCode(), 800_000_000);
        return new SimulatedDevice(
                new DeviceIdentity("RDX" + number, "RD-CAM-4", "1.2.3", kind),
                Base64.getDecoder().decode(Files.readString(secret).strip()),
                () -> reader.get("/.well-known/jwks.json").text(),
                Clock.systemUTC());
    }

    /** Small enough to be kept, good enough to be read. */
    static EngineFormBody request(SimulatedDevice device) {
        return Requests.request(device).withFile("labelPhoto", label(device), "label.png");
    }

    static byte[] label(SimulatedDevice device) {
        BufferedImage label = LabelPicture.of(device.identity());
        BufferedImage small =
                new BufferedImage(label.getWidth() * 3 / 4, label.getHeight() * 3 / 4, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        pen.drawImage(
                label.getScaledInstance(small.getWidth(), small.getHeight(), Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return Photo.png(small);
    }
}
