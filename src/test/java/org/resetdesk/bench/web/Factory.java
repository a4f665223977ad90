package org.resetdesk.bench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.stream.Collectors;
import org.resetdesk.bench.device.DeviceIdentity;
import org.resetdesk.bench.device.DeviceKind;
import org.resetdesk.bench.device.SimulatedDevice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes devices that share the desk's device secret, as a manufacturer would. */
@Component
@Profile("bench")
class Factory {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] deviceSecret;
    private final DeskKeys keys;
    private final Clock clock;

    Factory(@Value("${resetdesk.device-secret-file}") Path deviceSecret, DeskKeys keys, Clock clock)
            throws IOException {
        this.deviceSecret =
                Base64.getDecoder().decode(Files.readString(deviceSecret).strip());
        this.keys = keys;
        this.clock = clock;
    }

    SimulatedDevice make(DeviceIdentity identity, DeviceClock time) {
        return new SimulatedDevice(identity, deviceSecret, keys, time.start(clock));
    }

    SimulatedDevice make(DeviceKind kind, String model, DeviceClock time) {
        return make(new DeviceIdentity("BENCH-" + randomLetters(8), model, "V5.7.1", kind), time);
    }

    private static String randomLetters(int count) {
        return RANDOM.ints(count, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
