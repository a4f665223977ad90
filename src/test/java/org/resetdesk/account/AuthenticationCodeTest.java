package org.resetdesk.account;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationCodeTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @RepeatedTest(50)
    void is_shown_in_three_groups_and_read_back() {
        AuthenticationCode code = AuthenticationCode.random(RANDOM);

        assertThat(code.shown()).matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}");
        assertThat(AuthenticationCode.read(code.shown())).contains(code);
    }

    @RepeatedTest(20)
    void E19_lower_case_blanks_and_look_alikes_are_taken() {
        AuthenticationCode code = AuthenticationCode.random(RANDOM);
        String sloppy = "  "
                + code.shown()
                        .toLowerCase(Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l')
                        .replace('-', ' ') + "\n";

        assertThat(AuthenticationCode.read(sloppy)).contains(code);
        assertThat(AuthenticationCode.read(code.shown().replace('1', 'I').replace("-", "\u2013")))
                .contains(code);
    }

    @Test
    void every_single_slip_and_every_swap_of_neighbours_is_noticed() {
        String code = AuthenticationCode.random(RANDOM).letters();
        for (int i = 0; i < code.length(); i++) {
            for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                if (other != code.charAt(i)) {
                    assertThat(AuthenticationCode.read(code.substring(0, i) + other + code.substring(i + 1)))
                            .isEmpty();
                }
            }
        }
        for (int i = 0; i + 1 < code.length(); i++) {
            if (code.charAt(i) != code.charAt(i + 1)) {
                String swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
                assertThat(AuthenticationCode.read(swapped)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "00000-00000", "00000-00000-00000-0", "00000-00000-0000U", "*****-*****-*****", "código"
            })
    void what_is_no_code_is_told_from_a_wrong_one(String typed) {
        assertThat(AuthenticationCode.read(typed)).isEmpty();
    }

    /** 0 has the check symbol 0, by Crockford's definition: the number modulo 37. */
    @Test
    void the_check_symbol_is_crockfords() {
        assertThat(AuthenticationCode.read("00000-00000-00000")).isPresent();
        assertThat(AuthenticationCode.read("00000-00000-00011")).isPresent();
        assertThat(AuthenticationCode.read("00000-00000-00154")).isEmpty();
        assertThat(AuthenticationCode.read("00000-00000-00153")).isEmpty();
        assertThat(AuthenticationCode.read("00000-00000-00150")).isPresent(); // 1 * 32 + 5 = 37
    }

    @Test
    void at_least_65_bits_are_random() {
        double bits =
                Math.log(new BigInteger("2").pow(AuthenticationCode.RANDOM_BITS).doubleValue() * 32 / 37) / Math.log(2);
        Set<Optional<String>> codes = Stream.generate(
                        () -> AuthenticationCode.random(RANDOM).shown())
                .limit(1000)
                .map(Optional::of)
                .collect(toSet());

        assertThat(bits).isGreaterThan(65);
        assertThat(codes).hasSize(1000);
    }

    @Test
    void G18_says_nothing_of_itself() {
        AuthenticationCode code = AuthenticationCode.random(RANDOM);

        assertThat(code.toString()).doesNotContain(code.letters()).doesNotContain(code.shown());
    }
}
