package org.resetdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every other setting that the desk needs, with keys made for this run. */
public final class LocalSettings {

    private LocalSettings() {}

    public static Map<String, String> create() {
        Map<String, String> settings = new HashMap<>();
        settings.put("resetdesk.public-url", "http://localhost:8080");
        settings.put("resetdesk.mail-from", "Resetdesk <desk@resetdesk.example>");
        settings.put("resetdesk.admin-password", "admin");
        for (String key : List.of("device-secret", "signing-key", "vault-key")) {
            settings.putIfAbsent("resetdesk." + key + "-file", placeholder());
        }
        return settings;
    }

    /** Satisfies the start-up check for keys that nothing reads yet. */
    private static String placeholder() {
        try {
            Path file = Files.createTempFile("resetdesk", ".key");
            file.toFile().deleteOnExit();
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
