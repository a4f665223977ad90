package org.resetdesk.scenario;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.resetdesk.Answer;
import org.resetdesk.Person;
import org.resetdesk.bench.LocalSettings;
import org.resetdesk.bench.device.DeviceIdentity;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.resetdesk.bench.picture.CodePicture;
import org.resetdesk.bench.picture.LabelPicture;
import org.resetdesk.bench.picture.Photo;

/** Devices with lost passwords, and what their owners send about them. */
public final class Requests {

    private Requests() {}

    /** @param reader of the desk's published keys */
    public static SimulatedDevice device(DeviceKind kind, Clock clock, Person reader) {
        return device("RD-CAM-4", kind, clock, reader);
    }

    public static SimulatedDevice device(String model, DeviceKind kind, Clock clock, Person reader) {
        long number = ThreadLocalRandom.current().nextLong(100_000_000, 1_000_000_000);
        return new SimulatedDevice(
                new DeviceIdentity("RDX" + number, model, "1.2.3", kind),
                deviceSecret(),
                () -> reader.get("/.well-known/jwks.json").text(),
                clock);
    }

    private static byte[] deviceSecret() {
        try {
            return Base64.getDecoder()
                    .decode(Files.readString(LocalSettings.deviceSecretFile(), US_ASCII)
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] labelPhoto(SimulatedDevice device) {
        return Photo.of(LabelPicture.of(device.identity())).jpeg();
    }

    public static byte[] qrPicture(String text) {
        return Photo.png(CodePicture.qr(text));
    }

    /** A picture of nothing. */
    public static byte[] blankPhoto() {
        return Photo.png(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB));
    }

    /** A complete request from the same network, the feature code as text. */
    public static EngineFormBody request(SimulatedDevice device) {
        return new EngineFormBody()
                .with("connection", "SAME_NETWORK")
                .withFile("labelPhoto", labelPhoto(device), "etichetta.jpg")
                .with("featureCode", device.exportFeatureCode())
                .with("declarationAccepted", true);
    }

    public static Answer submit(Person requester, EngineFormBody form) {
        return requester.post("/engine-rest/process-definition/key/device-password-reset/submit-form", form.json());
    }
}
