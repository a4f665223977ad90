package org.resetdesk.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resetdesk.token.GenerateKeys;

/** Every other setting that the desk needs, with keys made for this run. */
public final class LocalSettings {

    private static final Path KEYS = newKeys();

    private LocalSettings() {}

    /** With keys that are gone with this run. */
    public static Map<String, String> create() {
        return create(KEYS);
    }

    /** With the keys in this directory, made where there are none. */
    static Map<String, String> create(Path keys) {
        if (Files.notExists(keys.resolve("device-secret.b64"))) {
            generate(keys);
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("resetdesk.public-url", "http://localhost:8080");
        settings.put("resetdesk.mail-from", "Resetdesk <desk@resetdesk.example>");
        settings.put("resetdesk.admin-password", "admin");
        settings.put(
                "resetdesk.device-secret-file",
                keys.resolve("device-secret.b64").toString());
        settings.put(
                "resetdesk.signing-key-file", keys.resolve("signing-key.pem").toString());
        settings.put("resetdesk.vault-key-file", keys.resolve("vault-key.json").toString());
        return settings;
    }

    /** From which simulated devices derive their keys, as a factory would. */
    public static Path deviceSecretFile() {
        return KEYS.resolve("device-secret.b64");
    }

    private static Path newKeys() {
        try {
            Path directory = Files.createTempDirectory("resetdesk-keys");
            generate(directory);
            deleteAtTheEnd(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void generate(Path directory) {
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream());
        if (GenerateKeys.run(List.of(directory.toString()), quiet, System.err) != 0) {
            throw new IllegalStateException("no keys in " + directory);
        }
    }

    private static void deleteAtTheEnd(Path directory) throws IOException {
        directory.toFile().deleteOnExit();
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(file -> file.toFile().deleteOnExit());
        }
    }
}
