package org.resetdesk.device;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The 32 bytes from which every device's own keys are derived; shared between the desk and the factory, never rotated. */
public final class DeviceSecret {

    public static final int LENGTH = 32;

    private final byte[] secret;

    public DeviceSecret(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("the device secret has " + LENGTH + " bytes, not " + secret.length);
        }
        this.secret = secret.clone();
    }

    /**
     * Reads the base64 text that {@code generate-keys} writes.
     *
     * @throws IllegalArgumentException when the file holds anything else; its content is not repeated
     */
    public static DeviceSecret read(Path file) {
        try {
            return new DeviceSecret(
                    Base64.getDecoder().decode(Files.readString(file, US_ASCII).strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " does not hold a device secret: 32 bytes in base64");
        } catch (IOException e) {
            throw new UncheckedIOException("device secret: cannot read " + file, e);
        }
    }

    /** The key that a device signs its feature codes with: 32 bytes. */
    public byte[] featureCodeKey(SerialNumber serialNumber) {
        return derive("resetdesk/feature-code/1/", serialNumber);
    }

    /** The key that a device's reset codes are computed with: 32 bytes. */
    public byte[] resetCodeKey(SerialNumber serialNumber) {
        return derive("resetdesk/reset-code/1/", serialNumber);
    }

    private byte[] derive(String purpose, SerialNumber serialNumber) {
        return Hkdf.derive(secret, new byte[0], (purpose + serialNumber.value()).getBytes(US_ASCII), LENGTH);
    }

    @Override
    public String toString() {
        return "DeviceSecret[hidden]";
    }
}
