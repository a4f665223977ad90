package org.resetdesk.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.Test;

/** The engine's own password manager, with our encryptor as its default. */
class PasswordHashTest {

    private final PasswordManager passwords = new PasswordManager(new SlowPasswords(), List.of());

    @Test
    void a_new_password_is_hashed_slowly_and_says_how() {
        String stored = passwords.encrypt("a-Password-1" + "salt");

        assertThat(stored).startsWith("{bcrypt-sha384}$2a$10$").hasSizeLessThan(255);
        assertThat(passwords.check("a-Password-1salt", stored)).isTrue();
        assertThat(passwords.check("a-Password-2salt", stored)).isFalse();
        assertThat(passwords.check("a-Password-1pepper", stored)).isFalse();
    }

    @Test
    void a_hash_of_the_engines_default_still_holds() {
        String old = new PasswordManager(new Sha512HashDigest(), List.of()).encrypt("a-Password-1salt");

        assertThat(old).startsWith("{SHA-512}");
        assertThat(passwords.check("a-Password-1salt", old)).isTrue();
        assertThat(passwords.check("a-Password-2salt", old)).isFalse();
    }
}
