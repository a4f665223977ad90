package org.resetdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlowHashTest {

    @Test
    void the_right_secret_matches_and_no_other() {
        String hash = SlowHash.of("a-Password-1");

        assertThat(SlowHash.matches("a-Password-1", hash)).isTrue();
        assertThat(SlowHash.matches("a-Password-2", hash)).isFalse();
        assertThat(SlowHash.matches("", hash)).isFalse();
        assertThat(hash).startsWith("$2a$10$").doesNotContain("Password");
    }

    @Test
    void the_same_secret_never_has_the_same_hash() {
        assertThat(SlowHash.of("twice")).isNotEqualTo(SlowHash.of("twice"));
    }

    /** bcrypt alone would stop reading after 72 bytes, and the engine puts its salt at the end. */
    @Test
    void long_secrets_count_to_their_last_letter() {
        String hash = SlowHash.of("x".repeat(500) + "1");

        assertThat(SlowHash.matches("x".repeat(500) + "2", hash)).isFalse();
        assertThat(SlowHash.matches("x".repeat(500) + "1", hash)).isTrue();
    }

    @Test
    void a_zero_byte_ends_nothing() {
        assertThat(SlowHash.matches("\0b", SlowHash.of("\0a"))).isFalse();
    }
}
