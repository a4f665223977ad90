package org.resetdesk.bench.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ExpectedCodeTest {

    /** Worked out with OpenSSL's HMAC and a pencil. */
    @Test
    void is_the_first_50_bits_of_OCRA_in_Crockfords_base_32() {
        byte[] key = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

        assertThat(ExpectedCode.of(key, "0123456789abcdef0123456789abcdef")).isEqualTo("REJDWPZ89M");
    }

    @Test
    void E19_lower_case_spaces_and_look_alikes_mean_the_same_code() {
        assertThat(ExpectedCode.normalised(" olo1i-ab cde ")).isEqualTo("01011ABCDE");
    }
}
