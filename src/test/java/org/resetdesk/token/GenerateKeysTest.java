package org.resetdesk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resetdesk.device.DeviceSecret;
import org.resetdesk.device.SerialNumber;

class GenerateKeysTest {

    @TempDir
    Path directory;

    final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void writes_three_files_that_the_desk_can_read_into_an_empty_directory() {
        assertThat(run(directory.toString())).isZero();

        assertThat(directory).isDirectoryContaining("glob:**/{device-secret.b64,signing-key.pem,vault-key.json}");
        assertThat(DeviceSecret.read(directory.resolve("device-secret.b64"))
                        .resetCodeKey(new SerialNumber("RDX1-0001")))
                .hasSize(32);
        assertThat(SigningKeys.read(directory.resolve("signing-key.pem"))
                        .signing()
                        .id())
                .hasSize(43);
        assertThat(Vault.read(directory.resolve("vault-key.json")).seal(new byte[1], ""))
                .isNotEmpty();
    }

    @Test
    void makes_the_directory_where_there_is_none() {
        assertThat(run(directory.resolve("a/b").toString())).isZero();

        assertThat(directory.resolve("a/b/signing-key.pem")).exists();
    }

    @Test
    void nobody_but_the_owner_may_read_them() throws IOException {
        assumeTrue(
                directory.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "no modes on this file system");
        run(directory.toString());
        run("--add-signing-key", directory.toString());

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void never_writes_over_a_file_that_is_there() throws IOException {
        Path existing = Files.writeString(directory.resolve("vault-key.json"), "precious");

        assertThat(run(directory.toString())).isEqualTo(1);

        assertThat(existing).hasContent("precious");
        assertThat(directory.resolve("device-secret.b64")).doesNotExist();
        assertThat(directory.resolve("signing-key.pem")).doesNotExist();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("vault-key.json")
                .doesNotContain("precious");
    }

    @Test
    void two_runs_make_different_keys() throws IOException {
        run(directory.resolve("one").toString());
        run(directory.resolve("two").toString());

        for (String file : List.of("device-secret.b64", "signing-key.pem", "vault-key.json")) {
            assertThat(Files.readString(directory.resolve("one").resolve(file)))
                    .isNotEqualTo(Files.readString(directory.resolve("two").resolve(file)));
        }
    }

    @Test
    void a_new_signing_key_goes_first_and_the_older_ones_stay() {
        run(directory.toString());
        Path file = directory.resolve("signing-key.pem");
        SigningKey older = SigningKeys.read(file).signing();

        assertThat(run("--add-signing-key", directory.toString())).isZero();

        SigningKeys rotated = SigningKeys.read(file);
        assertThat(rotated.signing().id()).isNotEqualTo(older.id());
        assertThat(rotated.published()).contains(rotated.signing().id(), older.id());
    }

    @Test
    void what_was_signed_before_a_rotation_verifies_after_it_and_the_new_key_signs() throws Exception {
        run(directory.toString());
        Path file = directory.resolve("signing-key.pem");
        SigningKeys before = SigningKeys.read(file);
        String old = before.sign("test", Map.of("number", 1));

        run("--add-signing-key", directory.toString());
        SigningKeys after = SigningKeys.read(file);
        String fresh = after.sign("test", Map.of("number", 2));

        assertThat(verifies(old, after)).isTrue();
        assertThat(verifies(fresh, after)).isTrue();
        assertThat(verifies(fresh, before))
                .as("with the keys that were published before")
                .isFalse();
        assertThat(JWSObject.parse(fresh).getHeader().getKeyID())
                .isNotEqualTo(JWSObject.parse(old).getHeader().getKeyID());
    }

    /** As anybody does it who has the published keys alone. */
    private static boolean verifies(String signed, SigningKeys keys) throws Exception {
        JWSObject jws = JWSObject.parse(signed);
        JWK published =
                JWKSet.parse(keys.published()).getKeyByKeyId(jws.getHeader().getKeyID());
        return published != null && jws.verify(new ECDSAVerifier(published.toECKey()));
    }

    @Test
    void a_signing_key_cannot_be_added_where_there_is_none_or_rubbish() throws IOException {
        assertThat(run("--add-signing-key", directory.toString())).isEqualTo(1);
        Files.writeString(directory.resolve("signing-key.pem"), "rubbish");

        assertThat(run("--add-signing-key", directory.toString())).isEqualTo(1);
        assertThat(directory.resolve("signing-key.pem")).hasContent("rubbish");
    }

    @Test
    void what_is_not_understood_writes_nothing_and_says_how() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--help")).isEqualTo(2);
        assertThat(run("a", "b")).isEqualTo(2);

        assertThat(directory).isEmptyDirectory();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("usage: generate-keys DIR");
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return GenerateKeys.run(List.of(arguments), stream, stream);
    }
}
