package org.resetdesk.bench.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.resetdesk.DeskTest;
import org.resetdesk.bench.LocalSettings;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.FeatureCodeReading;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.device.FeatureCodes;
import org.springframework.beans.factory.annotation.Autowired;

/** Two independent hands wrote the formats down: here they meet. */
@DeskTest
class DeviceAtTheDeskTest {

    @Autowired
    FeatureCodes featureCodes;

    @Test
    void the_desk_reads_what_a_device_exports() throws IOException {
        SimulatedDevice device = device(secret());
        String text = device.exportFeatureCode();

        FeatureCodeReading reading = featureCodes.verify(FeatureCodes.fromFile(device.featureCodeFile()));

        assertThat(reading.verdict()).isEqualTo(FeatureCodeVerdict.VALID);
        FeatureCode read = Objects.requireNonNull(reading.featureCode());
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.serialNumber().value()).isEqualTo("BENCH-MEETS-DESK");
        assertThat(read.model()).isEqualTo("BENCH \"2\" \\ 4MP");
        assertThat(read.challenge().value()).isEqualTo(HandMadeDesk.member(text, "c"));
    }

    @Test
    void A06_a_device_of_another_factory_is_told_apart() {
        byte[] foreignSecret = "of another factory, 32 bytes too".getBytes(StandardCharsets.US_ASCII);

        assertThat(featureCodes
                        .verify(device(foreignSecret).exportFeatureCode())
                        .verdict())
                .isEqualTo(FeatureCodeVerdict.FORGED);
    }

    private static SimulatedDevice device(byte[] secret) {
        DeviceIdentity identity = new DeviceIdentity("BENCH-MEETS-DESK", "BENCH \"2\" \\ 4MP", "1.0", DeviceKind.XML);
        return new SimulatedDevice(identity, secret, () -> "{\"keys\":[]}", Clock.systemUTC());
    }

    private static byte[] secret() throws IOException {
        return Base64.getDecoder()
                .decode(Files.readString(LocalSettings.deviceSecretFile()).strip());
    }
}
