package org.resetdesk.bench.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FactoryKeysTest {

    @Test
    void derives_as_RFC_5869_does_in_its_third_test_case() {
        byte[] secret = HexFormat.of().parseHex("0b".repeat(22));

        assertThat(FactoryKeys.derive(secret, ""))
                .asHexString()
                .isEqualToIgnoringCase("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
    }

    @Test
    void gives_every_device_and_every_purpose_a_key_of_its_own() {
        byte[] secret = new byte[32];
        FactoryKeys one = FactoryKeys.of(secret, "BENCH-0001");
        FactoryKeys other = FactoryKeys.of(secret, "BENCH-0002");

        assertThat(one.featureCode()).isNotEqualTo(one.resetCode()).isNotEqualTo(other.featureCode());
        assertThat(one.resetCode()).isNotEqualTo(other.resetCode());
    }
}
