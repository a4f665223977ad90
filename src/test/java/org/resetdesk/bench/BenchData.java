package org.resetdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where the development desk keeps database and keys: nowhere, or in a directory that the next start finds again. */
record BenchData(Map<String, String> settings) {

    /** As the system property {@code resetdesk.bench.data} says. */
    static BenchData chosen() {
        String directory = System.getProperty("resetdesk.bench.data", "");
        return directory.isBlank() ? fresh() : kept(Path.of(directory).toAbsolutePath());
    }

    private static BenchData fresh() {
        return of(LocalSettings.create(), new LocalDatabase());
    }

    private static BenchData kept(Path directory) {
        try {
            Path keys = Files.createDirectories(directory.resolve("keys"));
            return of(LocalSettings.create(keys), new LocalDatabase(directory.resolve("database")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep data in " + directory, e);
        }
    }

    private static BenchData of(Map<String, String> settings, LocalDatabase database) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(database.settings());
        return new BenchData(all);
    }
}
