package org.resetdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerAddressTest {

    @Test
    void one_subscriber_is_one_caller_whatever_address_of_his_network_he_takes() {
        assertThat(CallerAddress.of("2001:db8:1:2::1")).isEqualTo(CallerAddress.of("2001:db8:1:2:ffff::7"));
        assertThat(CallerAddress.of("2001:db8:1:2::1")).isNotEqualTo(CallerAddress.of("2001:db8:1:3::1"));
        assertThat(CallerAddress.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(CallerAddress.of("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
