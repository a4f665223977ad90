package org.resetdesk.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final byte[] PLAIN = "01AKZ-10110".getBytes(UTF_8);

    @TempDir
    Path directory;

    Vault vault;

    @BeforeEach
    void aVault() throws IOException {
        vault = newVault("vault.json");
    }

    @Test
    void what_was_sealed_opens_for_what_it_was_sealed_for_and_nothing_else() {
        byte[] sealed = vault.seal(PLAIN, "case 1");

        assertThat(vault.open(sealed, "case 1")).isEqualTo(PLAIN);
        assertThat(new String(sealed, UTF_8)).doesNotContain("AKZ");
        assertThatThrownBy(() -> vault.open(sealed, "case 2")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void a_changed_byte_or_another_vault_breaks_the_seal() throws IOException {
        byte[] sealed = vault.seal(PLAIN, "case 1");
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;
        Vault other = newVault("other.json");

        assertThatThrownBy(() -> vault.open(changed, "case 1")).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> vault.open(new byte[0], "case 1")).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> other.open(sealed, "case 1")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void a_fingerprint_is_stable_short_and_means_nothing_without_the_vault() throws IOException {
        assertThat(vault.fingerprint(PLAIN))
                .matches("[0-9a-f]{12}")
                .isEqualTo(vault.fingerprint(PLAIN))
                .isNotEqualTo(vault.fingerprint("01AKZ-10111".getBytes(UTF_8)))
                .isNotEqualTo(newVault("other.json").fingerprint(PLAIN));
    }

    @Test
    void a_file_that_holds_no_key_is_refused_without_repeating_it() throws IOException {
        Path file = Files.writeString(directory.resolve("rubbish.json"), "{\"precious\":1}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vault.read(file))
                .withMessageContaining("rubbish.json")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("precious"));
    }

    @Test
    void a_secret_prints_as_dots_and_cannot_be_serialised() {
        ResetSecret secret = ResetSecret.code("01AKZ-10110");

        assertThat(secret.toString()).doesNotContain("AKZ");
        assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(secret))
                .isInstanceOf(com.fasterxml.jackson.databind.exc.InvalidDefinitionException.class);
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(secret))
                .isInstanceOf(NotSerializableException.class);
    }

    private Vault newVault(String name) throws IOException {
        return Vault.read(Files.writeString(directory.resolve(name), Vault.newKeyset()));
    }
}
