package org.resetdesk.bench.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"abcdefg1", "ABCDEFGh", "1234567!", "abcdefgh ABCDEFG", "è1234567"})
    void takes_8_to_16_characters_of_two_kinds(String password) {
        assertThat(PasswordRules.accept(password, "admin")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcdef1", "abcdefgh", "12345678", "!!!!!!!!", "abcdefgh12345678x", "myADMIN-2026"})
    void E21_refuses_short_long_plain_and_the_user_name(String password) {
        assertThat(PasswordRules.accept(password, "admin")).isFalse();
    }
}
