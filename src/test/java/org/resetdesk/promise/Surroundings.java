package org.resetdesk.promise;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.resetdesk.bench.LocalDatabase;
import org.resetdesk.bench.LocalMail;
import org.resetdesk.bench.LocalSettings;

/** What desks need and outlives them: a database, a mail server, and the keys that all nodes share. */
final class Surroundings implements AutoCloseable {

    private final LocalDatabase database = new LocalDatabase();
    private final LocalMail mail = new LocalMail();
    private final Map<String, String> settings = new HashMap<>();

    Surroundings() {
        Map<String, String> given = new HashMap<>(LocalSettings.create());
        given.putAll(database.settings());
        given.putAll(mail.settings());
        given.forEach((property, value) ->
                settings.put(property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
    }

    LocalDatabase database() {
        return database;
    }

    LocalMail mail() {
        return mail;
    }

    /** As an operator gives them: names in capitals. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    @Override
    public void close() throws IOException {
        mail.close();
        database.close();
    }
}
